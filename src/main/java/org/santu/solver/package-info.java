/** The mixed-integer solver that is a library of the machine: whoever solves loads it here first. */
package org.santu.solver;
