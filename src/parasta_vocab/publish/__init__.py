"""The vocabulary in every form that others take it in, one module a form."""
