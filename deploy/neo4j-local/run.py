"""Starts a real Neo4j Community on this machine without Docker, from Maven Central.

For tests and for trying INTEL_NEO4J_URI by hand; production uses the vendor's
own package or image (see ../compose.yaml). It needs a JDK, 17 or newer, and
Maven; the jars (123 MB) are fetched once into the user's cache.

The server listens on 127.0.0.1 only and ends with this program: on Ctrl-C, or
when the standard input ends where that is not a terminal.
"""

import argparse
import fcntl
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
UNABLE = 3
"""Exit status where this machine lacks what it takes; the reason is on standard error."""

_MAVEN_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
_OLDEST_JAVA = 17


class UnableError(Exception):
    """This machine lacks what it takes."""


def neo4j_version() -> str:
    """The version that pom.xml pins."""
    found = re.search(r"<version>([\d.]+)</version>\s*</dependency>", (HERE / "pom.xml").read_text(encoding="utf-8"))
    if found is None:
        raise UnableError("pom.xml names no version")
    return found.group(1)


def find_java() -> str:
    """The JDK's java on the path; it must be able to run a source file."""
    java = shutil.which("java")
    if java is None:
        raise UnableError("no java on the path; a JDK, 17 or newer, is needed")
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    if found is None or int(found.group(1)) < _OLDEST_JAVA:
        raise UnableError("the java on the path is older than 17")
    modules = subprocess.run([java, "--list-modules"], capture_output=True, text=True, check=False).stdout
    if "jdk.compiler" not in modules:
        raise UnableError("the java on the path is no JDK: it cannot compile")
    return java


def install() -> Path:
    """Fetch the server's jars into the user's cache, once.

    Returns:
        Their directory.

    Raises:
        UnableError: There is no Maven, or it cannot reach its repository.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "intel"
    jars = cache / f"neo4j-{neo4j_version()}"
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "neo4j.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of several who find nothing one fetches it
        if jars.is_dir():
            return jars
        maven = shutil.which("mvn")
        if maven is None:
            raise UnableError("no mvn on the path; Maven is needed to fetch Neo4j")
        with tempfile.TemporaryDirectory(dir=cache) as part:
            command = [maven, "-q", "-B", "-f", str(HERE / "pom.xml"), _MAVEN_GOAL]
            command += ["-DincludeScope=runtime", f"-DoutputDirectory={part}/jars"]
            fetched = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
            if fetched.returncode != 0:
                raise UnableError(f"Maven could not fetch Neo4j:\n{fetched.stdout[-2000:]}")
            Path(part, "jars").rename(jars)
    return jars


def serve(home: Path, *, port: int, heap: str, password: str) -> int:
    """Run the server, which prints ``ready``, until its standard input ends or Ctrl-C.

    Args:
        home: Its directory: data, logs, configuration.
        port: Bolt port on 127.0.0.1.
        heap: Java heap, as ``512m``.
        password: For the user ``neo4j``.

    Returns:
        Its exit status.

    Raises:
        UnableError: This machine lacks what it takes.
    """
    command = [find_java(), f"-Xmx{heap}", "-XX:+UseSerialGC", "-cp", f"{install()}/*"]
    command += [str(HERE / "NeoServer.java"), str(home), str(port)]
    # Ctrl-C reaches the server too; we wait until it has closed its files.
    signal.signal(signal.SIGINT, lambda _signal, _frame: None)
    signal.signal(signal.SIGTERM, lambda _signal, _frame: server.terminate())
    server = subprocess.Popen(command, env=os.environ | {"NEO4J_LOCAL_PASSWORD": password})
    return server.wait()


def password_of(home: Path) -> str:
    """The password from NEO4J_LOCAL_PASSWORD, else one drawn once and kept beside the data."""
    given = os.environ.get("NEO4J_LOCAL_PASSWORD")
    if given:
        return given
    path = home / "password"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(16), encoding="ascii")
    return path.read_text(encoding="ascii")


def main(arguments: Sequence[str] | None = None) -> int:
    """Start it and say how to use it.

    Args:
        arguments: The command line; the process's own if None.

    Returns:
        Exit status; `UNABLE` where this machine lacks what it takes.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, default=HERE.parents[1] / "var" / "neo4j-local", help="its directory")
    parser.add_argument("--port", type=int, default=7687, help="Bolt port on 127.0.0.1")
    parser.add_argument("--heap", default="512m", help="Java heap")
    parser.add_argument("--install-only", action="store_true", help="fetch the jars and stop")
    options = parser.parse_args(arguments)
    try:
        if options.install_only:
            print(install())
            return 0
        options.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        password = password_of(options.home)
        if sys.stdin.isatty():
            print(f"Neo4j {neo4j_version()} is starting; once it says ready, in another terminal:")
            print(f"  export INTEL_NEO4J_URI=bolt://127.0.0.1:{options.port}")
            print(f"  export INTEL_NEO4J_PASSWORD=$(cat {options.home}/password)   # or your NEO4J_LOCAL_PASSWORD")
            print("Ctrl-C ends it.", flush=True)
        return serve(options.home, port=options.port, heap=options.heap, password=password)
    except UnableError as error:
        print(error, file=sys.stderr)
        return UNABLE


if __name__ == "__main__":
    sys.exit(main())
