package org.makna.architecture.planted.ui;

/** Stands for what the room offers to those who may know it. */
public class UiRoom {
}
