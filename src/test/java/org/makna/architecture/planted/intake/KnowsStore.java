package org.makna.architecture.planted.intake;

import org.makna.architecture.planted.store.StoreRoom;

/** Planted: intake must not know store. */
class KnowsStore {
    StoreRoom room;
}
