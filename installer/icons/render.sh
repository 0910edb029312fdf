#!/usr/bin/env bash
# Renders the drawings: needs rsvg-convert (librsvg2-bin), icotool (icoutils) and png2icns (icnsutils).
# The program's own lie with its resources, because its window shows them too.
set -euo pipefail

cd "$(dirname "$0")"
for name in makna study; do
    folder=.
    [ "$name" = study ] || folder=../../src/main/resources/org/makna/ui/icons
    for size in 16 32 48 64 128 256 512; do
        drawing=$name.svg
        if [ -f "$name-$size.svg" ]; then
            drawing=$name-$size.svg
        fi
        rsvg-convert -w "$size" -h "$size" "$drawing" -o "$folder/$name-$size.png"
    done
    icotool --create --output "$name.ico" "$folder/$name"-{16,32,48,64,128}.png --raw="$folder/$name-256.png"
    png2icns "$name.icns" "$folder/$name"-{16,32,48,128,256,512}.png >/dev/null
done
