package org.makna.cli;

/** How a result that is no list of hits is printed on standard output; files have more forms. */
enum ResultFormat {
    text, json
}
