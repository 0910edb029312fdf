package org.makna.architecture.planted.intake;

import java.util.logging.Logger;

/** Planted: logging goes through SLF4J. */
class LogsElsewhere {
    Logger log;
}
