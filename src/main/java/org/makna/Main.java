package org.makna;

/** Starts Makna. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
    }
}
