/** What each role may do on the broker: the least that it needs, from the topology and the catalogue of topics. */
@NullMarked
package org.rasid.cli.acl;

import org.jspecify.annotations.NullMarked;
