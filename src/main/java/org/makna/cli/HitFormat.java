package org.makna.cli;

/** How hits are printed on standard output. */
enum HitFormat {
    text, csv, json
}
