"""A real Neo4j server in a process of its own, run from the jars that `.ci/neo4j/build` collects.

python tests/neo4j_process.py       runs one until Ctrl-C, and prints its address and password
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

JARS = Path(__file__).parents[1] / ".neo4j"
"""Where the jars lie, a folder a version."""

NEEDED_JAVA = {"5": 17, "2": 21}
"""The oldest Java that runs a server, by the first digit of its version."""

MAIN_CLASS = {"5": "org.neo4j.server.CommunityEntryPoint", "2": "org.neo4j.server.Neo4jCommunity"}
"""What starts a server, likewise."""

START_SECONDS = 180

OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.lang")


@dataclass
class Neo4jProcess:
    """A server on loopback with its own folder and password."""

    version: str
    home: Path
    password: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    user: str = "neo4j"
    bolt_port: int = field(default_factory=lambda: free_port())
    http_port: int = field(default_factory=lambda: free_port())
    process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """Where it speaks Bolt."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    def prepare(self) -> None:
        """Make its folders, its configuration and its first password."""
        for name in ("conf", "logs", "data", "plugins", "import", "run"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        (self.home / "conf" / "neo4j.conf").write_text(
            "server.default_listen_address=127.0.0.1\n"
            f"server.bolt.listen_address=127.0.0.1:{self.bolt_port}\n"
            f"server.http.listen_address=127.0.0.1:{self.http_port}\n"
            "server.memory.heap.max_size=1g\n"
            "server.memory.pagecache.size=256m\n"
            "dbms.usage_report.enabled=false\n",
            encoding="utf-8",
        )
        self.admin("dbms", "set-initial-password", self.password)

    def admin(self, *arguments: str) -> str:
        """What a command of neo4j-admin prints; the server must not run."""
        done = subprocess.run(
            [*self.java(), "org.neo4j.cli.AdminTool", *arguments],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"neo4j-admin {' '.join(arguments)}: {done.stdout}")
        return done.stdout

    def start(self) -> None:
        """Start it, and wait until it answers."""
        log = self.home / "logs" / "console.log"
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [
                    *self.java(),
                    MAIN_CLASS[self.version[0]],
                    f"--home-dir={self.home}",
                    f"--config-dir={self.home / 'conf'}",
                ],
                env=self.environment(),
                stdout=output,
                stderr=output,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"Neo4j {self.version} does not start: {log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.3)

    def answers(self) -> bool:
        """Whether it takes queries."""
        import neo4j

        with neo4j.GraphDatabase.driver(self.uri, auth=(self.user, self.password)) as driver:
            try:
                driver.verify_connectivity()
            except neo4j.exceptions.DriverError:
                return False
            except neo4j.exceptions.Neo4jError as error:
                if "Unauthorized" in (error.code or ""):
                    raise
                return False
        return True

    def stop(self) -> None:
        """End it, and wait until it has."""
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)
            self.process = None

    def java(self) -> list[str]:
        """The start of a command line of Java with the jars."""
        return [
            str(java_for(self.version)),
            *(f"--add-opens={package}=ALL-UNNAMED" for package in OPENED),
            "-Dlog4j2.disable.jmx=true",
            "-Xmx1g",
            "-cp",
            str(JARS / self.version / "lib" / "*"),
        ]

    def environment(self) -> dict[str, str]:
        """The variables that neo4j-admin looks at."""
        return {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}


def free_port() -> int:
    """A port on loopback that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def versions() -> list[str]:
    """The versions whose jars are there, the newest first."""
    found = [folder.parent.name for folder in JARS.glob("*/lib") if any(folder.glob("neo4j-server-*.jar"))]
    return sorted(found, key=lambda version: [int(part) for part in version.split(".")], reverse=True)


def java_for(version: str) -> Path | None:
    """A Java new enough for a version of Neo4j, the oldest such; None where there is none."""
    homes = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    homes += sorted(Path("/usr/lib/jvm").glob("*"))
    homes += sorted(Path("/Library/Java/JavaVirtualMachines").glob("*/Contents/Home"))
    on_path = shutil.which("java")
    if on_path:
        homes.append(Path(on_path).resolve().parents[1])
    releases = sorted((java_release(home), home) for home in homes if (home / "bin" / "java").exists())
    needed = NEEDED_JAVA[version[0]]
    return next((home / "bin" / "java" for release, home in releases if release >= needed), None)


def java_release(home: Path) -> int:
    """The main version of a Java by its `release` file; 0 where it has none."""
    release = home / "release"
    found = re.search(r'JAVA_VERSION="(\d+)', release.read_text()) if release.exists() else None
    return int(found[1]) if found else 0


def main() -> None:
    """Run a server until Ctrl-C."""
    import tempfile

    version = sys.argv[1] if len(sys.argv) > 1 else next((v for v in reversed(versions())), None)
    if version is None or java_for(version) is None:
        sys.exit("run .ci/neo4j/build first; it needs Java 17 and Maven")
    with tempfile.TemporaryDirectory() as folder:
        server = Neo4jProcess(version, Path(folder), os.environ.get("NEO4J_PASSWORD") or secrets.token_urlsafe(12))
        server.prepare()
        server.start()
        browser = f"http://127.0.0.1:{server.http_port}/browser/"
        print(f"{server.uri}\nuser {server.user}\npassword {server.password}\n{browser}", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            pass
        finally:
            server.stop()


if __name__ == "__main__":
    main()
