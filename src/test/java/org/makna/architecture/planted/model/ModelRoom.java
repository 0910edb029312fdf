package org.makna.architecture.planted.model;

/** Stands for what the room offers to those who may know it. */
public class ModelRoom {
}
