package org.makna.architecture.planted.store;

import java.sql.Connection;

/** Innocent: the database has its place here. */
class UsesDatabase {
    Connection connection;
}
