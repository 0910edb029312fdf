package org.makna.architecture.planted.cli;

/** Innocent: the command line may print. */
class PrintsAsItMay {
    void print() {
        System.out.println("done");
    }
}
