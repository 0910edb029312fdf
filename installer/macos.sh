#!/usr/bin/env bash
# Builds Makna for this Mac: an app and a disk image below target/installer.
# Not yet run. It needs a JDK 25 or newer, Maven and Apple's command line tools; see installer/README.md.
#     MAKNA_IDENTITY="Developer ID Application: …"    signs for others; without it the app runs on this Mac alone.
set -euo pipefail

cd "$(dirname "$0")/.."
. installer/common.sh

need mvn maven
need codesign "Apple's command line tools"
need hdiutil macOS
jdk=$(find_jdk)
say "JDK: $jdk"
JAVA_HOME=$jdk mvn -B -ntp -q -DskipTests package
"$jdk/bin/java" installer/AppImage.java

app=target/installer/image/Makna.app
version=$(pom_version)
# jpackage refuses versions that begin with nought, so the true one is set here.
plutil -replace CFBundleShortVersionString -string "${version%%-*}" "$app/Contents/Info.plist"
# The recorded start and the version came after jpackage's signature.
identity=${MAKNA_IDENTITY:--}
if [ "$identity" = - ]; then
    codesign --force --deep --sign - "$app"
else
    codesign --force --deep --options runtime --timestamp --entitlements installer/macos/entitlements.plist \
        --sign "$identity" "$app"
fi
codesign --verify --deep --strict "$app"

folder=target/installer/dmg
rm -rf "$folder"
mkdir -p "$folder"
# ditto keeps times and signatures; the cache of the start knows the jars by their times.
ditto "$app" "$folder/Makna.app"
ln -s /Applications "$folder/Applications"
image="target/installer/Makna-${version}-$(uname -m).dmg"
hdiutil create -volname Makna -srcfolder "$folder" -format UDZO -ov "$image"
say "Made $image: $(du -h "$image" | cut -f1)."
