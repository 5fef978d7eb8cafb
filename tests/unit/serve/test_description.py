"""The description says what the server does: it is valid, and Schemathesis finds nothing that it does not say."""

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
            assert {"429", "500", "503"} <= set(operation["responses"]), (method, path)
            unused = operation["responses"].get("422", {}).get("content", {}).get("application/json", {}).get("schema", {})
            assert "HTTPValidationError" not in str(unused), (method, path)


def test_what_guards_a_change_is_described(server):
    described = server.get("/openapi.json").json()["paths"]
    for kind, rest in (("terminology", ""), ("concept", "/{id}"), ("collection", "/{id}")):
        operations = described[f"/terminology-api/v2/{kind}/{{prefix}}{rest}"]
        assert "304" in operations["get"]["responses"]
        for method in ("put", "delete"):
            assert "412" in operations[method]["responses"]
            assert ("If-Match", "header", False) in [(one["name"], one["in"], one["required"]) for one in operations[method]["parameters"]]


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
