package org.santu.app;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What stands at the head of the description of the HTTP interface, {@code /api/openapi}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BASIC = "basic";
    private static final String TOKEN = "token";

    /** Most starts never show the description, so none of its makers is made before it is asked for. */
    @Bean
    static BeanFactoryPostProcessor lazyDescription() {
        return beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                BeanDefinition bean = beans.getBeanDefinition(name);
                String source = name + " " + bean.getResourceDescription() + " " + bean.getFactoryBeanName();
                if (source.contains("springdoc")) {
                    bean.setLazyInit(true);
                }
            }
        };
    }

    @Bean
    @Lazy
    OpenApiCustomizer operations() {
        return new OpenApiOperations();
    }

    @Bean
    @Lazy
    OpenAPI description() {
        // Who calls comes from the sign-in and is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Account.class);
        return new OpenAPI()
                .info(new Info().title("Santu 三图").description("""
                                县域挂图作战工作台的接口。错误按 RFC 9457 返回,语言随 Accept-Language。

                                The interface of the county workbench. Errors follow RFC 9457, in the language of
                                Accept-Language.""").version(Version.text()))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
