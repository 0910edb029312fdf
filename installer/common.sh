# What the scripts share; sourced from the repository's root.
# shellcheck shell=bash

readonly wanted=25

say() { printf '%s\n' "$*" >&2; }

# Ends with a word on what is missing: need COMMAND PACKAGE
need() {
    command -v "$1" >/dev/null || {
        say "Missing: $1 (in the package $2)."
        exit 1
    }
}

# Prints the first JDK that is new enough and has what packaging needs, JAVA_HOME before the others.
find_jdk() {
    local home version
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if ! [ -x "$home/bin/javac" ] || ! [ -x "$home/bin/jpackage" ]; then
            continue
        fi
        version=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p') || continue
        if [ -n "$version" ] && [ "$version" -ge "$wanted" ]; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    say "Makna needs a JDK $wanted or newer with jlink and jpackage; set JAVA_HOME to one."
    return 1
}

# Prints the version that the build file gives.
pom_version() { sed -n '/<artifactId>makna</{n;s/.*<version>\(.*\)<.*/\1/p;q;}' pom.xml; }
