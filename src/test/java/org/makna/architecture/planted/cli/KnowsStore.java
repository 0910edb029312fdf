package org.makna.architecture.planted.cli;

import org.makna.architecture.planted.store.StoreRoom;

/** Planted: cli must not know store. */
class KnowsStore {
    StoreRoom room;
}
