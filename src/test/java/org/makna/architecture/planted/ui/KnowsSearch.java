package org.makna.architecture.planted.ui;

import org.makna.architecture.planted.search.SearchRoom;

/** Planted: ui must not know search. */
class KnowsSearch {
    SearchRoom room;
}
