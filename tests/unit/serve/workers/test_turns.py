"""Clients take turns: whoever asks much waits for themselves, and for nobody who asks little."""

import pytest

from parasta_vocab.serve.workers.turns import Full, Turns


def turns(workers, *jobs, waiting=9):
    made = Turns(workers, waiting)
    for job in jobs:
        made.put(job[0], job)
    return made


def all_of(made):
    """Take jobs and end each before the next is taken."""
    taken = []
    while turn := made.take():
        client, job = turn
        taken.append(job)
        made.done(client)
    return taken


def test_each_client_has_its_jobs_in_their_order_and_clients_take_turns():
    assert all_of(turns(1, "a1", "a2", "a3", "b1", "c1", "b2")) == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_who_came_while_a_job_ran_goes_before_the_next_one_of_the_same_client():
    made = turns(1, "a1")
    made.take()
    made.put("a", "a2")
    made.put("b", "b1")
    made.done("a")
    assert all_of(made) == ["b1", "a2"]


@pytest.mark.parametrize(("workers", "taken"), [(1, ["a1"]), (2, ["a1"]), (3, ["a1", "a2"])])
def test_one_worker_is_left_for_others_where_there_are_several(workers, taken):
    made = turns(workers, "a1", "a2", "a3", "a4")
    assert [made.take() for _ in taken] == [("a", job) for job in taken]
    assert made.take() is None
    made.put("b", "b1")
    assert made.take() == ("b", "b1")
    made.done("a")
    assert made.take() == ("a", f"a{len(taken) + 1}")


def test_a_client_may_have_so_many_jobs_waiting():
    made = turns(2, "a1", "a2", waiting=2)
    with pytest.raises(Full):
        made.put("a", "a3")
    made.put("b", "b1")
    made.take()
    made.put("a", "a3")
    assert [*made] == ["b1", "a2", "a3"]


def test_what_is_dropped_has_no_turn_and_its_place_is_free():
    made = turns(1, "a1", "a2", "b1", waiting=2)
    made.drop("a", "a1")
    made.drop("b", "b1")
    made.drop("c", "c1")
    made.put("a", "a3")
    assert all_of(made) == ["a2", "a3"]
