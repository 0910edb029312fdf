package org.makna.architecture.planted.study;

import org.makna.architecture.planted.model.ModelRoom;
import org.makna.architecture.planted.store.StoreRoom;

/** Innocent: study knows store and model. */
class KnowsItsOwn {
    StoreRoom store;
    ModelRoom model;
}
