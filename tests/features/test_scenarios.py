"""The scenarios of the features beside this file, each a test of its own."""

from pytest_bdd import scenarios

scenarios(".")
