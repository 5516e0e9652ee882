"""The steps of a drive, told in the Test Anything Protocol: a line for each, and how many there were."""

import time
import traceback
from contextlib import contextmanager

_told = 0


@contextmanager
def step(claim):
    """One claim about what a client gets; it fails with whatever is raised inside, and the next one goes on."""
    global _told
    _told += 1
    try:
        yield
    except Exception:
        print(f'not ok {_told} - {claim}', flush=True)
        for line in traceback.format_exc().rstrip().splitlines():
            print(f'# {line}', flush=True)
    else:
        print(f'ok {_told} - {claim}', flush=True)


def skip(claim, reason):
    """A claim that cannot be tried here."""
    global _told
    _told += 1
    print(f'ok {_told} - {claim} # SKIP {reason}', flush=True)


def done():
    """All steps were told: without this line, the drive broke off."""
    print(f'1..{_told}', flush=True)


def equal(actual, expected):
    if actual != expected:
        raise AssertionError(f'\n  got      {actual!r}\n  expected {expected!r}')


def contains(text, part):
    if part not in text:
        raise AssertionError(f'\n  got      {text!r}\n  expected it to have {part!r}')


@contextmanager
def raises(kind, *parts):
    """What is inside raises this kind of error, with these parts in its message."""
    try:
        yield
    except kind as error:
        for part in parts:
            contains(str(error), part)
    else:
        raise AssertionError(f'nothing was raised, instead of {kind.__name__}')


def eventually(look, is_so, seconds=60):
    """Looks until it is so, and gives what was seen."""
    end = time.monotonic() + seconds
    while not is_so(seen := look()):
        if time.monotonic() > end:
            raise AssertionError(f'not so after {seconds} s: {seen!r}')
        time.sleep(0.05)
    return seen
