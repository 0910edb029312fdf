package org.makna.architecture.planted.model;

import org.slf4j.Logger;

/** Planted: the model knows the JDK alone. */
class Logs {
    Logger log;
}
