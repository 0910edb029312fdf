package org.makna.architecture.planted.model;

import org.makna.architecture.planted.store.StoreRoom;

/** Planted: model must not know store. */
class KnowsStore {
    StoreRoom room;
}
