package org.makna.architecture.planted.study;

/** Stands for what the room offers to those who may know it. */
public class StudyRoom {
}
