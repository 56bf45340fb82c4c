"""What can go wrong, and who can put it right.

LiliError
├── OperatorError     a setting, a file, a port        -> whoever runs Lili
│   └── StoreError    learners cannot be kept or found
├── AuthorError       a document or a phrase           -> whoever wrote it
└── Refused           a request nobody vouches for     -> nobody: 4xx, body never logged

"Not found", "wrong" and "not understood" are values, never exceptions.
"""


class LiliError(Exception):
    """A problem somebody can put right; the message says who and how."""


class OperatorError(LiliError):
    """A setting or the machine is wrong; whoever runs Lili can mend it."""


class StoreError(OperatorError):
    """Learners cannot be read or kept."""


class AuthorError(LiliError):
    """A document or phrase is wrong; whoever wrote it can mend it."""


class Refused(LiliError):
    """A request that is not what it claims to be; it is answered with `status`."""

    def __init__(self, why: str, status: int = 400) -> None:
        super().__init__(why)
        self.status = status
