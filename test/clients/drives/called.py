"""Which functions of modules were called."""

import inspect
import sys


class CalledFunctions:
    """While it is entered, it notes each public function and property of the modules that is called."""

    def __init__(self, modules):
        self._names = {}
        self._called = set()
        for module in modules:
            members = list(vars(module).values())
            for owner in [member for member in members if inspect.isclass(member)]:
                members += vars(owner).values()
            for member in members:
                function = inspect.unwrap(member.fget if isinstance(member, property) else member)
                if not inspect.isfunction(function) or function.__code__.co_filename != module.__file__:
                    continue
                if not function.__name__.startswith('_'):
                    self._names[function.__code__] = f'{module.__name__}.{function.__qualname__}'

    def __enter__(self):
        sys.setprofile(lambda frame, event, _: self._called.add(frame.f_code) if event == 'call' else None)

    def __exit__(self, *_):
        sys.setprofile(None)

    def missing(self):
        return sorted(name for code, name in self._names.items() if code not in self._called)
