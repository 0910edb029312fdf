#!/usr/bin/env bash
# Builds Makna for this Linux machine: an app image and a Debian package below target/installer.
set -euo pipefail

cd "$(dirname "$0")/.."
. installer/common.sh

need dpkg-deb dpkg
need mvn maven
jdk=$(find_jdk)
say "JDK: $jdk"
JAVA_HOME=$jdk mvn -B -ntp -q -DskipTests package

# The start is recorded in a window on a display of its own, so that none flickers over the screen.
display=()
if command -v xvfb-run >/dev/null; then
    display=(xvfb-run -a -s "-screen 0 1440x900x24")
elif [ -z "${DISPLAY:-}" ]; then
    say "Neither a display nor xvfb-run (apt install xvfb): the start of the program cannot be recorded."
    exit 1
fi
"${display[@]}" "$jdk/bin/java" installer/AppImage.java

version=$(pom_version)
architecture=$(dpkg --print-architecture)
root=target/installer/deb
rm -rf "$root"
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$root/usr/share/doc/makna"
# Times are kept: the cache of the start knows the jars by them.
cp -a target/installer/image/makna "$root/usr/lib/makna"
ln -s ../lib/makna/bin/makna "$root/usr/bin/makna"
mkdir -p "$root/usr/share/applications" "$root/usr/share/mime/packages" "$root/usr/share/metainfo"
cp installer/linux/makna.desktop "$root/usr/share/applications/"
cp installer/linux/makna.xml "$root/usr/share/mime/packages/"
for size in 16 32 48 64 128 256 512; do
    icons="$root/usr/share/icons/hicolor/${size}x$size"
    mkdir -p "$icons/apps" "$icons/mimetypes"
    cp "src/main/resources/org/makna/ui/icons/makna-$size.png" "$icons/apps/makna.png"
    cp "installer/icons/study-$size.png" "$icons/mimetypes/application-x-makna.png"
done
cp installer/linux/copyright "$root/usr/share/doc/makna/copyright"
find "$root/usr" -type d -exec chmod 755 {} +
find "$root/usr" -type f -exec chmod u=rwX,go=rX {} +
size=$(du -sk "$root/usr" | cut -f1)
sed -e "s/@VERSION@/${version/-/\~}/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
    installer/linux/control >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
package="target/installer/makna_${version/-/\~}_$architecture.deb"
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >&2
say "Made $package: $(du -h "$package" | cut -f1), installed $((size / 1024)) MB."
