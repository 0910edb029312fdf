package org.makna.architecture.planted.exchange;

/** Stands for what the room offers to those who may know it. */
public class ExchangeRoom {
}
