package org.santu.ogc.wms;

import org.santu.problem.SantuException;

/** A request that the standard has an exception report for. */
final class WmsException extends SantuException {
    private static final long serialVersionUID = 1;

    private final ServiceCode serviceCode;
    private final String parameter;

    private WmsException(Throwable cause, ServiceCode serviceCode, String parameter, String code, Object... args) {
        super(cause, code, args);
        this.serviceCode = serviceCode;
        this.parameter = parameter;
    }

    /** @param parameter in capitals, at fault */
    static WmsException of(ServiceCode serviceCode, String parameter, String code, Object... args) {
        return new WmsException(null, serviceCode, parameter, code, args);
    }

    /** A problem of another room with the parameter that led to it. */
    static WmsException caused(SantuException cause, String parameter) {
        return new WmsException(cause, null, parameter, cause.code(), cause.args());
    }

    static WmsException missing(String parameter) {
        return of(null, parameter, "SANTU-WMS-MISSING", parameter);
    }

    static WmsException wrong(String parameter, String value) {
        return of(null, parameter, "SANTU-WMS-PARAMETER", parameter, value);
    }

    /** Null where the standard has no code. */
    ServiceCode serviceCode() {
        return serviceCode;
    }

    /** In capitals, or null. */
    String parameter() {
        return parameter;
    }
}
