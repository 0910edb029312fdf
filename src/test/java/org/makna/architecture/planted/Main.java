package org.makna.architecture.planted;

/** Innocent: the start may know a room, print and end the program. */
public class Main {
    org.makna.architecture.planted.cli.CliRoom room;

    public static void main(String[] args) {
        System.out.println("bye");
        System.exit(0);
    }
}
