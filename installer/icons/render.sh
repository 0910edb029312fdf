#!/usr/bin/env bash
# Renders the drawings: needs rsvg-convert (librsvg2-bin), icotool (icoutils) and png2icns (icnsutils).
set -euo pipefail

cd "$(dirname "$0")"
for name in makna study; do
    for size in 16 32 48 64 128 256 512; do
        drawing=$name.svg
        if [ -f "$name-$size.svg" ]; then
            drawing=$name-$size.svg
        fi
        rsvg-convert -w "$size" -h "$size" "$drawing" -o "$name-$size.png"
    done
    icotool --create --output "$name.ico" "$name"-{16,32,48,64,128}.png --raw="$name-256.png"
    png2icns "$name.icns" "$name"-{16,32,48,128,256,512}.png >/dev/null
done
