/**
 * The database: how it is opened, brought up to date, read, and written so that what was
 * acknowledged stays.
 *
 * <p>Imports no other room, and knows no table.
 */
package org.sidestep.database;
