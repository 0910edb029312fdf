#!/usr/bin/env bash
# Installs the Debian package in a clean system, works with it as a user would, and removes it again:
#     installer/test-linux.sh [SUITE [MIRROR]]        such as trixie, or jammy http://archive.ubuntu.com/ubuntu
# Needs root, debootstrap, Xvfb, xdotool, xprop and ImageMagick's import. Leaves target/installer-test/SUITE*.png to look at.
set -euo pipefail

cd "$(dirname "$0")/.."
. installer/common.sh
readonly suite=${1:-bookworm}
readonly mirror=${2:-http://deb.debian.org/debian}
readonly work=$PWD/target/installer-test
readonly base=$work/$suite.base
readonly root=$work/$suite

# Mounts are made in a namespace of their own, so that nothing of the machine is at stake when the root is deleted.
if [ -z "${MAKNA_TEST_APART:-}" ]; then
    need debootstrap debootstrap
    need Xvfb xvfb
    need xdotool xdotool
    need import imagemagick
    need xprop x11-utils
    if [ "$(id -u)" -ne 0 ]; then
        say "Making a clean system needs root."
        exit 1
    fi
    MAKNA_TEST_APART=yes exec unshare --mount "$BASH" "installer/$(basename "$0")" "$@"
fi

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
user() { inside runuser -u user -- env HOME=/home/user DISPLAY="${display:-}" LANG=C.UTF-8 "$@"; }
passed() { say "ok: $*"; }
failed() {
    say "FAILED: $*"
    exit 1
}
# Everything outside the user's folder, and what package tools and caches of the desktop keep for themselves.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./home -o -path ./var/cache -o -path ./var/log \
        -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./usr/share/mime \) -prune -o -print | sort)
}

if [ ! -d "$base" ]; then
    mkdir -p "$work"
    script=()
    [ -e "/usr/share/debootstrap/scripts/$suite" ] || script=(/usr/share/debootstrap/scripts/gutsy)
    debootstrap --variant=minbase --components=main,universe "$suite" "$base.new" "$mirror" "${script[@]}" >"$base.log" ||
        failed "no clean system could be made, see $base.log"
    mv "$base.new" "$base"
fi
rm -rf --one-file-system "$root"
cp -a "$base" "$root"
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"

package=$(find target/installer -maxdepth 1 -name 'makna_*.deb' | head -n 1)
[ -n "$package" ] || failed "no package: run installer/linux.sh first"
cp "$package" "$root/tmp/makna.deb"
inside useradd --create-home user
inside apt-get update -qq
# What the package depends on is installed before, so that the package's own files can be told from theirs.
inside apt-get install -y -qq --no-install-recommends libglib2.0-bin desktop-file-utils shared-mime-info dbus-x11 \
    >"$work/$suite.log" 2>&1 || failed "the tools of the desktop were not installed, see $work/$suite.log"
inside apt-get satisfy -y -qq --no-install-recommends "$(dpkg-deb -f "$package" Depends)" >>"$work/$suite.log" 2>&1 ||
    failed "what the package depends on is not there, see $work/$suite.log"
files >"$work/$suite.before"
inside apt-get install -y -qq --no-install-recommends /tmp/makna.deb >>"$work/$suite.log" 2>&1 ||
    failed "the package was not installed, see $work/$suite.log"
passed "installed on $(sed -n 's/^PRETTY_NAME=//p' "$root/etc/os-release")"

# The command line.
version=$(user makna --version)
[[ $version == "Makna $(pom_version) "* ]] || failed "makna --version says $version"
passed "$version"
user env JAVA_TOOL_OPTIONS=-XX:AOTMode=on makna --version >/dev/null 2>"$work/$suite.cache" ||
    failed "the recorded start is not used, see $work/$suite.cache"
passed "the recorded start is used"
code=0
user makna no-such-command 2>/dev/null || code=$?
[ "$code" -eq 2 ] || failed "a wrong command ends with $code, not 2"
cp -r sample-corpus/documents "$root/home/user/transcripts"
inside chown -R user: /home/user
user sh -c 'cd && makna new study.makna --title "Layanan publik" --language id && makna import study.makna transcripts \
    && makna search study.makna sinyal --limit 3 && makna table study.makna --rows documents --columns kinds --format json \
    && makna export study.makna study.xlsx' >"$work/$suite.txt" 2>&1 || failed "the command line, see $work/$suite.txt"
passed "a study made by commands: $(user sh -c 'cd && ls *.makna *.xlsx' | tr '\n' ' ')"
[ -z "$(find "$root/tmp" -name '*sqlite*')" ] || failed "SQLite's library was unpacked into the temporary folder"

# The desktop.
inside desktop-file-validate /usr/share/applications/makna.desktop || failed "the desktop entry"
type=$(user gio info -a standard::content-type /home/user/study.makna | sed -n 's/.*content-type: //p')
[ "$type" = application/x-makna ] || failed "a study is taken for $type"
user sh -c 'cp ~/study.makna ~/nameless'
type=$(user gio info -a standard::content-type /home/user/nameless | sed -n 's/.*content-type: //p')
say "without its ending a study is taken for $type"
rm "$root/home/user/nameless"
: >"$work/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 3>"$work/display" 2>/dev/null &
server=$!
trap 'kill $server' EXIT
until [ -s "$work/display" ]; do sleep 0.1; done
display=:$(cat "$work/display")
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
# Starts a command of the desktop in the background: launch COMMAND
launch() { user dbus-run-session -- sh -c "$1; exec sleep 60" >>"$work/$suite.window" 2>&1 & }
# Waits until a window has a title, and takes its picture: await TITLE PICTURE
await() {
    DISPLAY=$display timeout 50 xdotool search --sync --onlyvisible --name "$1" >"$work/window" ||
        failed "no window with the title $1, see $work/$suite.window"
    sleep 3
    DISPLAY=$display import -window root "$work/$2"
}
# A window may be gone before the key is released, which xdotool takes for an error.
press() { DISPLAY=$display xdotool key --window "$(head -n 1 "$work/window")" "$1" 2>/dev/null || true; }
quit() {
    press ctrl+q
    # shellcheck disable=SC2016
    user sh -c 'for i in $(seq 50); do grep -qs "[o]rg.makna.Main" /proc/[0-9]*/cmdline || exit 0; sleep 0.2; done; exit 1' ||
        failed "Ctrl+Q does not end the program"
}
: >"$work/$suite.window"
# The way of a double click: the type of the file, the program for it, its entry.
launch 'gio open /home/user/study.makna'
await 'Layanan publik.*Makna' "$suite.png"
class=$(DISPLAY=$display xprop -id "$(head -n 1 "$work/window")" WM_CLASS | sed 's/.*"\(.*\)"$/\1/')
grep -qx "StartupWMClass=$class" "$root/usr/share/applications/makna.desktop" || failed "the window's class is $class"
passed "opened by its desktop entry; look at $work/$suite.png"
quit
user makna check /home/user/study.makna >>"$work/$suite.txt" || failed "makna check after the window was closed"
# The way of a first visit: the program from the menu, the sample study from its welcome page.
launch 'gio launch /usr/share/applications/makna.desktop'
await 'Makna' "$suite-welcome.png"
press ctrl+F1
await 'Social media.*Makna' "$suite-sample.png"
passed "the sample study opened; look at $work/$suite-welcome.png and $work/$suite-sample.png"
quit
umount "$root/tmp/.X11-unix"

# Gone again.
inside apt-get purge -y -qq makna >>"$work/$suite.log" 2>&1 || failed "the package was not removed"
files >"$work/$suite.after"
diff "$work/$suite.before" "$work/$suite.after" >&2 || failed "the package leaves files behind"
passed "removed; what stays is the user's:"
(cd "$root/home/user" && find . \( -path ./transcripts -o -name 'mesa_shader_cache*' \) -prune -o -type f ! -name '.bash*' ! -name .profile -print | sort) >&2
umount "$root/proc"
rm -rf --one-file-system "$root"
