package org.makna.architecture.planted.cli;

/** Stands for what the room offers to those who may know it. */
public class CliRoom {
}
