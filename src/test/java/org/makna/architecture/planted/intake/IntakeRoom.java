package org.makna.architecture.planted.intake;

/** Stands for what the room offers to those who may know it. */
public class IntakeRoom {
}
