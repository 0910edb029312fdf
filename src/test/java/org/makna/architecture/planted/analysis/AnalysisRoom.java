package org.makna.architecture.planted.analysis;

/** Stands for what the room offers to those who may know it. */
public class AnalysisRoom {
}
