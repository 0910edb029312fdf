package org.makna.architecture.planted.store;

/** Planted: rooms do not print. */
class Prints {
    void print(RuntimeException e) {
        System.err.println(e.getMessage());
        e.printStackTrace();
    }
}
