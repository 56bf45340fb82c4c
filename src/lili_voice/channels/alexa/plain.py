"""A response as bytes: Amazon's classes for its shape, no copies of what is plain."""

import json
from typing import Any

import msgspec
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.response_envelope import ResponseEnvelope


class Plain(dict[str, object]):
    """Ready for JSON as it is, in all its depth; nobody changes it once it is made."""


class Serializer(DefaultSerializer):
    """Amazon's, which would otherwise walk a whole document again for each answer."""

    def serialize(self, obj: object) -> Any:
        return obj if isinstance(obj, Plain) else super().serialize(obj)


def written(envelope: ResponseEnvelope, serializer: Serializer) -> bytes:
    """The same envelope gives the same bytes, always."""
    plain = serializer.serialize(envelope)
    try:
        return msgspec.json.encode(plain)
    except UnicodeEncodeError:
        # half a character, which has no place in UTF-8
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "replace")
