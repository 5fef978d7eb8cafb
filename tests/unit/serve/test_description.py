"""The description says what the server does: it is valid, and Schemathesis finds nothing that it does not say."""

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from openapi_spec_validator import validate
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
THERE = {"prefix": "parasta", "id": "koulutussopimus"}
"""What is asked for by name is there, so that the asking gets further than 404."""
EXAMPLES = {GenerationMode.POSITIVE: 3, GenerationMode.NEGATIVE: 2}


def bounded(mode):
    return settings(
        max_examples=EXAMPLES[mode],
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def test_it_is_a_valid_description(server):
    described = server.get("/openapi.json").json()
    validate(described)
    assert described["openapi"].startswith("3.1")
    assert server.get("/terminology-api/api/openapi").json() == described


def test_every_operation_is_described_with_its_failures(server):
    for path, methods in server.get("/openapi.json").json()["paths"].items():
        for method, operation in methods.items():
            assert operation["summary"], path
            counted = not path.startswith(("/health/", "/metrics"))
            assert ("429" in operation["responses"], {"500", "503"} <= set(operation["responses"])) == (counted, True), (method, path)
            unused = operation["responses"].get("422", {}).get("content", {}).get("application/json", {}).get("schema", {})
            assert "HTTPValidationError" not in str(unused), (method, path)


def test_what_guards_a_change_is_described(server):
    described = server.get("/openapi.json").json()["paths"]
    for kind, rest in (("terminology", ""), ("concept", "/{id}"), ("collection", "/{id}")):
        operations = described[f"/terminology-api/v2/{kind}/{{prefix}}{rest}"]
        assert "304" in operations["get"]["responses"]
        for method in ("put", "delete"):
            assert "412" in operations[method]["responses"]
            named = [(one["name"], one["in"], one["required"]) for one in operations[method]["parameters"]]
            assert {("If-Match", "header", False), ("If-None-Match", "header", False)} <= set(named)


def examples(described):
    """Yield each operation that has examples of all that it needs: how it is asked for by them, and the statuses of success."""
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            given = {"path": {}, "query": {}, "header": {}}
            for one in operation.get("parameters", ()):
                shown = [one["example"]] if "example" in one else one["schema"].get("examples", ())
                assert shown or not one.get("required"), (method, path, one["name"])
                given[one["in"]].update(zip([one["name"]], shown, strict=False))
            success = {int(status) for status in operation["responses"] if int(status) < 400}
            content = operation.get("requestBody", {}).get("content")
            asked = {"params": given["query"], "headers": given["header"]}
            if content is None:
                yield method.upper(), path.format(**given["path"]), asked, success
            for media, said in (content or {}).items():
                if "example" in said:
                    body = said["example"] if isinstance(said["example"], str) else json.dumps(said["example"])
                    sent = asked | {"content": body.encode(), "headers": given["header"] | {"Content-Type": media}}
                    yield method.upper(), path.format(**given["path"]), sent, success


def test_every_example_does_what_the_description_says(alone):
    """Ask for each once: read, make, change and delete what was made, the terminology after what is in it."""
    order = ["GET", "POST", "PUT", "DELETE"]
    asked = sorted(
        examples(alone.get("/openapi.json").json()),
        key=lambda each: (order.index(each[0]), each[0] == "DELETE" and "/v2/terminology/" in each[1]),
    )
    token = alone.service.grant("Kaikki", {}, superuser=True).token
    wrong = []
    for method, path, options, success in asked:
        options["headers"] = {"Authorization": f"Bearer {token}"} | options["headers"]
        answer = alone.http.request(method, path, **options)
        if answer.status_code not in success:
            wrong.append((method, path, answer.status_code, answer.text))
    assert wrong == []
    assert {method for method, *_ in asked} == set(order)
    assert len(asked) > 70


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_the_server_does_what_the_description_says(serving, mode):
    """Ask each operation for what it allows, or for what it does not, and hold the answers against the description."""
    with serving() as served:
        headers = {"Authorization": f"Bearer {served.service.grant('Kaikki', {}, superuser=True).token}"}
        found = []
        described = schemathesis.openapi.from_url(f"{served.base}/openapi.json")
        for operation in sorted(described.get_all_operations(), key=lambda each: each.ok().method.upper() == "DELETE"):

            @given(case=operation.ok().as_strategy(generation_mode=mode))
            @bounded(mode)
            def ask(case):
                if mode is GenerationMode.POSITIVE and case.method != "DELETE":
                    case.path_parameters |= {name: there for name, there in THERE.items() if name in case.path_parameters}
                case.call_and_validate(headers=headers, checks=CHECKS)

            try:
                ask()
            except Unsatisfiable:
                assert mode is GenerationMode.NEGATIVE  # some operations take anything
            except FailureGroup as failures:
                found += [f"{operation.ok().label}: {failure}" for failure in failures.exceptions]
        assert found == []
