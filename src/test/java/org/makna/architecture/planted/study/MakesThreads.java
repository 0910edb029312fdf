package org.makna.architecture.planted.study;

/** Planted: threads that nobody owns. */
class MakesThreads {
    void byConstructor() {
        new Thread(() -> {
        }).start();
    }

    void byBuilder() {
        Thread.ofVirtual().start(() -> {
        });
    }

    void byStatic() {
        Thread.startVirtualThread(() -> {
        });
    }

    void bySubclass() {
        new Timetable().start();
    }

    static class Timetable extends Thread {
    }
}
