"""Packages to look into and to break."""

import json

from lili_voice.publish.dialogflow import cx_files, es_files
from lili_voice.publish.expected import words_to_expect
from publish.history import FACTS

WORDS = words_to_expect(FACTS)
ES = es_files(WORDS)
CX = cx_files(WORDS)


def said_by(files, path):
    return json.loads(files[path])


def broken(files, path, change):
    """The files, one of which `change` has put its hand to."""
    content = said_by(files, path)
    change(content)
    return {**files, path: json.dumps(content).encode()}


def key_paths(content, path=""):
    """Where a file says anything: "responses[].messages[].lang"."""
    if isinstance(content, list):
        return {found for one in content for found in key_paths(one, f"{path}[]")}
    if not isinstance(content, dict):
        return {path}
    parts = content.items()
    return {found for k, v in parts for found in key_paths(v, f"{path}.{k}".strip("."))}
