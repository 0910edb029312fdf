package org.makna.architecture.planted.search;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Planted: static fields that change. */
class KeepsState {
    static final List<String> INNOCENT = List.of("a");
    static int counter;
    static final AtomicInteger COUNT = new AtomicInteger();
    static final HashMap<String, String> CACHE = new HashMap<>();
}
