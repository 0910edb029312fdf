package org.makna.architecture.planted.store;

/** Stands for what the room offers to those who may know it. */
public class StoreRoom {
}
