package org.makna.architecture.planted.search;

/** Stands for what the room offers to those who may know it. */
public class SearchRoom {
}
