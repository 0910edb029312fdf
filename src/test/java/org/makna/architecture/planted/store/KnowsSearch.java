package org.makna.architecture.planted.store;

import org.makna.architecture.planted.search.SearchRoom;

/** Planted: store must not know search. */
class KnowsSearch {
    SearchRoom room;
}
