<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Version {0}, with Python {1}, Qt {2} and PySide6 {3}</source>
        <translation>Versión {0}, con Python {1}, Qt {2} y PySide6 {3}</translation>
    </message>
    <message>
        <source>Answer questions about work, see which service roles fit, how sure that is and why. Everything stays on this computer.</source>
        <translation>Responde preguntas sobre el trabajo y descubre qué puestos de atención al cliente encajan contigo, con qué certeza y por qué. Todo se queda en esta computadora.</translation>
    </message>
    <message>
        <source>Work styles are of release 29.3, rated by people in the occupations; work context is of release 18.1.</source>
        <translation>Los estilos de trabajo son de la versión 29.3 y los valoraron personas que ejercen esas ocupaciones; el contexto de trabajo es de la versión 18.1.</translation>
    </message>
</context>
<context>
    <name>AgencyCard</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Name on reports</source>
        <translation>Nombre en los informes</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Elegir un logotipo…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logotipo</translation>
    </message>
    <message>
        <source>Take it from a file…</source>
        <translation>Tomarlo de un archivo…</translation>
    </message>
    <message>
        <source>Take it away…</source>
        <translation>Quitarla…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Carta (EE. UU.)</translation>
    </message>
    <message>
        <source>Reports bear no name. With one, they look like yours: name, logo and colour stand on the first page and at the top of each other one.</source>
        <translation>Los informes no llevan nombre. Con uno, parecen tuyos: nombre, logotipo y color van en la primera página y arriba de las demás.</translation>
    </message>
    <message>
        <source>With a logo</source>
        <translation>Con un logotipo</translation>
    </message>
    <message>
        <source>Colour: {0}…</source>
        <translation>Color: {0}…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Colour of reports</source>
        <translation>Color de los informes</translation>
    </message>
    <message>
        <source>Take it away?</source>
        <translation>¿Quitarlo?</translation>
    </message>
    <message>
        <source>Take name, logo and colour off all reports from now on?</source>
        <translation>¿Quitar nombre, logotipo y color de todos los informes desde ahora?</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Agreeing</name>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>The sitting fills the screen, and nothing else can be reached: no names, no results, no files.</source>
        <translation>La sesión llena la pantalla, y no se puede llegar a nada más: ni nombres, ni resultados, ni archivos.</translation>
    </message>
    <message>
        <source>What is kept here has no passphrase, so set one that leads back. It counts for this hand-over only.</source>
        <translation>Lo que se guarda aquí no tiene frase de contraseña; pon una que lleve de vuelta. Vale solo para esta entrega.</translation>
    </message>
    <message>
        <source>Your passphrase leads back. At other times the keyring types it for you: show that you know it.</source>
        <translation>Tu frase de contraseña lleva de vuelta. Otras veces la escribe el llavero por ti: muestra que la sabes.</translation>
    </message>
    <message>
        <source>Your passphrase leads back.</source>
        <translation>Tu frase de contraseña lleva de vuelta.</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message>
        <source>Larger words, or questions read aloud</source>
        <translation>Letra más grande, o preguntas leídas en voz alta</translation>
    </message>
    <message>
        <source>Read questions aloud</source>
        <translation>Leer las preguntas en voz alta</translation>
    </message>
    <message>
        <source>This computer has no program that reads aloud.</source>
        <translation>Esta computadora no tiene un programa que lea en voz alta.</translation>
    </message>
    <message>
        <source>R reads a question once more. Nothing is read while the clock of a task runs, since reading is a part of such a task; take extra time instead.</source>
        <translation>R lee una pregunta otra vez. No se lee nada mientras corre el reloj de una tarea, porque leer es parte de ella; toma mejor tiempo extra.</translation>
    </message>
    <message>
        <source>Words as they are</source>
        <translation>Letra como está</translation>
    </message>
    <message>
        <source>{0} times as large</source>
        <translation>{0} veces más grande</translation>
    </message>
</context>
<context>
    <name>AnswerTab</name>
    <message>
        <source>The bar is where the match lies, with 90% certainty, between 0 and 100. At 50 a role is neither like nor unlike the person.</source>
        <translation>La barra muestra entre qué valores está el encaje, de 0 a 100, con una certeza del 90 %. En 50, el puesto no se parece a la persona ni deja de parecerse.</translation>
    </message>
    <message>
        <source>All parts of these numbers</source>
        <translation>Todas las partes de estos números</translation>
    </message>
    <message>
        <source>Each part lies in its range with 90% certainty. The parts add up: the match starts from 50, readiness from 100 and strain from 0.</source>
        <translation>Cada parte está en su intervalo con una certeza del 90 %. Las partes se suman: el encaje empieza en 50, la preparación en 100 y el desgaste en 0.</translation>
    </message>
    <message>
        <source>What makes the match</source>
        <translation>De qué se compone el encaje</translation>
    </message>
    <message>
        <source>What readiness lacks</source>
        <translation>Qué le falta a la preparación</translation>
    </message>
    <message>
        <source>What makes the strain</source>
        <translation>De qué se compone el desgaste</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Rasgo</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>90% range</source>
        <translation>Intervalo del 90 %</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>de {0} a {1}</translation>
    </message>
</context>
<context>
    <name>Assess</name>
    <message>
        <source>Your answers are saved. Go on whenever you like.</source>
        <translation>Tus respuestas están guardadas. Continúa cuando quieras.</translation>
    </message>
</context>
<context>
    <name>BatteryStep</name>
    <message>
        <source>The questions are being loaded …</source>
        <translation>Cargando las preguntas …</translation>
    </message>
    <message>
        <source>Which questions?</source>
        <translation>¿Qué preguntas?</translation>
    </message>
    <message>
        <source>You can stop at any time and go on later. Nothing you answered is lost.</source>
        <translation>Puedes parar cuando quieras y continuar más tarde. No se pierde nada de lo que respondiste.</translation>
    </message>
    <message>
        <source>The questions are still being loaded.</source>
        <translation>Las preguntas todavía se están cargando.</translation>
    </message>
    <message>
        <source>Choose which questions.</source>
        <translation>Elige qué preguntas.</translation>
    </message>
    <message>
        <source>The parts of “{0}”</source>
        <translation>Las partes de «{0}»</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n pregunta, {0}</numerusform>
            <numerusform>%n preguntas, {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BesidePage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the roles</source>
        <translation>Volver a los puestos</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Solo lo que es distinto</translation>
    </message>
    <message>
        <source>Squares: how much a job asks for beside all jobs; three are about as much as most, five far more, one far less. ≠ differs by more than the error of the ratings.</source>
        <translation>Cuadrados: cuánto pide un puesto en comparación con todos; tres es más o menos como la mayoría, cinco mucho más, uno mucho menos. ≠ se diferencia más que el error de las valoraciones.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
</context>
<context>
    <name>BesideTable</name>
    <message>
        <source>Side by side: {0}</source>
        <translation>Lado a lado: {0}</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Save everything as one file</source>
        <translation>Guardar todo en un archivo</translation>
    </message>
    <message>
        <source>Archive of files (*.zip)</source>
        <translation>Archivo comprimido (*.zip)</translation>
    </message>
</context>
<context>
    <name>ChangeTab</name>
    <message>
        <source>In a selection only this sitting counts. It is compared with no other.</source>
        <translation>En una selección solo cuenta esta sesión. No se compara con ninguna otra.</translation>
    </message>
    <message>
        <source>There is no earlier sitting to compare this one with. Answer the same questions again in some months, under the same name, and what has changed will be told here.</source>
        <translation>No hay ninguna sesión anterior con la que comparar esta. Responde las mismas preguntas dentro de unos meses, con el mismo nombre, y aquí verás qué ha cambiado.</translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>1 – 4 reply · left and right turn to the other customer · / searches</source>
        <translation>1 – 4 responden · izquierda y derecha cambian de cliente · / busca</translation>
    </message>
    <message>
        <source>Nobody waits for a reply here.</source>
        <translation>Aquí nadie espera respuesta.</translation>
    </message>
    <message>
        <source>Your reply to {0}:</source>
        <translation>Tu respuesta a {0}:</translation>
    </message>
    <message>
        <source>End both chats</source>
        <translation>Terminar los dos chats</translation>
    </message>
    <message>
        <source>Press again to end</source>
        <translation>Pulsa otra vez para terminar</translation>
    </message>
</context>
<context>
    <name>ChatsView</name>
    <message>
        <source>Three things were looked for: that a reply is right, that it is kind, and that nobody waits long.</source>
        <translation>Se miraron tres cosas: que la respuesta sea correcta, que sea amable y que nadie espere mucho.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>none was sent</source>
        <translation>no se envió ninguna</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Esto es</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>incorrecto</translation>
    </message>
    <message>
        <source>It sounds</source>
        <translation>Suena</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Espera</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>cold or blaming</source>
        <translation>frío o con reproche</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>neutro</translation>
    </message>
    <message>
        <source>warm and fitting</source>
        <translation>cálido y adecuado</translation>
    </message>
    <message>
        <source>opened before</source>
        <translation>abierto antes</translation>
    </message>
    <message>
        <source>not opened before</source>
        <translation>no abierto antes</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>1 – {0} answer</source>
        <translation>1 – {0} responden</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>A new client</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Change a client</source>
        <translation>Cambiar los datos</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Still missing: the name. It may be made up.</source>
        <translation>Falta: el nombre. Puede ser inventado.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Your own number or name for the person</source>
        <translation>Tu propio número o nombre para la persona</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Words to find the person by, with commas between</source>
        <translation>Palabras para encontrar a la persona, separadas por comas</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>That of the window</source>
        <translation>El de la ventana</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>Idioma de las preguntas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>A half</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>Twice the time</source>
        <translation>El doble</translation>
    </message>
    <message>
        <source>{0} times the time</source>
        <translation>{0} veces el tiempo</translation>
    </message>
    <message>
        <source>Extra time for timed tasks</source>
        <translation>Tiempo adicional en las tareas con reloj</translation>
    </message>
    <message>
        <source>Both count from the next new sitting on.</source>
        <translation>Las dos cosas valen a partir de la próxima sesión nueva.</translation>
    </message>
</context>
<context>
    <name>ClientModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Sittings</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Last sitting</source>
        <translation>Última sesión</translation>
    </message>
    <message>
        <source>being looked up</source>
        <translation>buscando</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Looking up the client …</source>
        <translation>Buscando la ficha …</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation>Guardar todo…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>New sitting…</source>
        <translation>Sesión nueva…</translation>
    </message>
    <message>
        <source>Sittings</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>There is none yet. Begin the first one.</source>
        <translation>Todavía no hay ninguna. Empieza la primera.</translation>
    </message>
    <message>
        <source>Add a goal…</source>
        <translation>Añadir una meta…</translation>
    </message>
    <message>
        <source>Add an action…</source>
        <translation>Añadir una acción…</translation>
    </message>
    <message>
        <source>Goals and agreed actions</source>
        <translation>Metas y acciones acordadas</translation>
    </message>
    <message>
        <source>Nothing is agreed on yet. Add what the person wants to reach, or does next.</source>
        <translation>Todavía no hay nada acordado. Añade lo que la persona quiere alcanzar o lo que hará después.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>asked in {0}</source>
        <translation>preguntas en {0}</translation>
    </message>
    <message>
        <source>{0} times the time for tasks</source>
        <translation>{0} veces el tiempo en las tareas</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Etiquetas: {0}</translation>
    </message>
    <message>
        <source>Erase this client?</source>
        <translation>¿Borrar esta ficha?</translation>
    </message>
    <message>
        <source>Erase all that is kept of this client for good?</source>
        <translation>¿Borrar para siempre todo lo guardado de esta persona?</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Sittings with all answers: {0}</source>
        <translation>Sesiones con todas las respuestas: {0}</translation>
    </message>
    <message>
        <source>Notes: {0}</source>
        <translation>Notas: {0}</translation>
    </message>
    <message>
        <source>Goals and actions: {0}</source>
        <translation>Metas y acciones: {0}</translation>
    </message>
    <message>
        <source>It goes from the backups, too, and cannot be brought back.</source>
        <translation>También se borra de las copias de seguridad y no se puede recuperar.</translation>
    </message>
</context>
<context>
    <name>ClientTable</name>
    <message>
        <source>Clients</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Up and Down move, Enter opens, Shift and Ctrl choose several</source>
        <translation>Arriba y Abajo mueven, Intro abre, Mayús y Ctrl eligen varias</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Two sittings, side by side</source>
        <translation>Dos sesiones, lado a lado</translation>
    </message>
    <message>
        <source>How well roles match</source>
        <translation>Cómo encajan los puestos</translation>
    </message>
    <message>
        <source>First (ring):</source>
        <translation>Primera (anillo):</translation>
    </message>
    <message>
        <source>Second (dot):</source>
        <translation>Segunda (punto):</translation>
    </message>
    <message>
        <source>Nothing in these two sittings can be compared: they have no questions in common.</source>
        <translation>No se puede comparar nada de estas dos sesiones: no tienen preguntas en común.</translation>
    </message>
    <message>
        <source>{0} of {1} traits differ by more than chance.</source>
        <translation>Rasgos que se diferencian más de lo que hace el azar: {0} de {1}.</translation>
    </message>
    <message>
        <source>Where nothing differs at all, about {0} would look as if they did.</source>
        <translation>Si nada fuera distinto, unos {0} lo parecerían.</translation>
    </message>
    <message>
        <source>{0} ± {1} points</source>
        <translation>{0} ± {1} puntos</translation>
    </message>
    <message>
        <source>More than chance: {0}, {1}</source>
        <translation>Más que azar: {0}, {1}</translation>
    </message>
    <message>
        <source>Not more than chance ({0})</source>
        <translation>No más que azar ({0})</translation>
    </message>
    <message>
        <source>the second is higher</source>
        <translation>la segunda es más alta</translation>
    </message>
    <message>
        <source>the second is lower</source>
        <translation>la segunda es más baja</translation>
    </message>
    <message>
        <source>Not comparable: asked by different questions</source>
        <translation>No comparable: las preguntas eran otras</translation>
    </message>
    <message>
        <source>Not comparable: the questions have changed since</source>
        <translation>No comparable: las preguntas cambiaron después</translation>
    </message>
    <message>
        <source>Not comparable: scored in another way</source>
        <translation>No comparable: se puntuó de otra manera</translation>
    </message>
    <message>
        <source>Only in the first sitting</source>
        <translation>Solo en la primera sesión</translation>
    </message>
    <message>
        <source>Only in the second sitting</source>
        <translation>Solo en la segunda sesión</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>No comparable</translation>
    </message>
    <message>
        <source>No match could be worked out in one of them</source>
        <translation>En una de ellas no se pudo calcular el encaje</translation>
    </message>
    <message>
        <source>The ranges overlap</source>
        <translation>Los intervalos se solapan</translation>
    </message>
    <message>
        <source>Apart: the second is higher</source>
        <translation>Separados: la segunda es más alta</translation>
    </message>
    <message>
        <source>Apart: the second is lower</source>
        <translation>Separados: la segunda es más baja</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primera</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segunda</translation>
    </message>
    <message>
        <source>{0}: not measured</source>
        <translation>{0}: no se midió</translation>
    </message>
    <message>
        <source>{0}: {1}, between {2} and {3}</source>
        <translation>{0}: {1}, entre {2} y {3}</translation>
    </message>
    <message>
        <source>Each value is as it was measured, from 0 to 100. The bar is where it lies with 90% certainty. A difference counts as more than chance when errors of measurement alone would make one as large in at most 5 of 100 cases. For roles, ranges that overlap do not show which match is higher.</source>
        <translation>Cada valor está tal como se midió, de 0 a 100. La barra muestra dónde está con una certeza del 90 %. Una diferencia cuenta como más que azar cuando los errores de medida, por sí solos, harían una igual de grande en 5 de cada 100 casos como mucho. En los puestos, los intervalos que se solapan no muestran qué encaje es más alto.</translation>
    </message>
</context>
<context>
    <name>ConsentStep</name>
    <message>
        <source>I have read this, and I agree</source>
        <translation>Lo he leído y estoy de acuerdo</translation>
    </message>
    <message>
        <source>What you have said</source>
        <translation>Lo que has dicho</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Tick the box first, if you agree.</source>
        <translation>Marca antes la casilla, si estás de acuerdo.</translation>
    </message>
    <message>
        <source>Where it stays</source>
        <translation>Dónde se queda</translation>
    </message>
    <message>
        <source>Everything stays on this computer. The program cannot send anything anywhere.</source>
        <translation>Todo se queda en esta computadora. El programa no puede enviar nada a ninguna parte.</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>Quién lo lee</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Tú decides</translation>
    </message>
    <message>
        <source>You may stop at any time and go on later. You may skip any question. You may have all of it erased.</source>
        <translation>Puedes parar cuando quieras y continuar más tarde. Puedes saltar cualquier pregunta. Puedes pedir que se borre todo.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Qué se pregunta</translation>
    </message>
    <message>
        <source>Work only: how you go about it, what you can do, what you like. Nothing is about your health, your family, your faith or where you come from. It is no test of how clever you are.</source>
        <translation>Solo el trabajo: cómo lo haces, qué sabes hacer y qué te gusta. Nada trata de tu salud, tu familia, tus creencias ni tu origen. No es una prueba de inteligencia.</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>Cuánto vale</translation>
    </message>
    <message>
        <source>The results are one input among several and no verdict. Each number says how sure it is.</source>
        <translation>Los resultados son un dato más entre varios, no un veredicto. Cada número dice cuánta certeza tiene.</translation>
    </message>
    <message>
        <source>It is encrypted: it takes the passphrase to open it.</source>
        <translation>Está cifrado: hace falta la frase de contraseña para abrirlo.</translation>
    </message>
    <message>
        <source>Whoever uses the same account of this computer can read it. A passphrase keeps it shut: see Settings.</source>
        <translation>Quien use la misma cuenta de esta computadora puede leerlo. Una frase de contraseña lo mantiene cerrado: mira en Ajustes.</translation>
    </message>
    <message>
        <source>You and your counsellor read the results together.</source>
        <translation>Los resultados los lees en compañía de quien te orienta.</translation>
    </message>
    <message>
        <source>Those who decide about the job read the results. People decide, not this program. You may ask to see what is kept about you, and to have it erased.</source>
        <translation>Los resultados los lee quien decide sobre el empleo. Deciden personas, no este programa. Puedes pedir que te muestren lo que se guarda sobre ti y que se borre.</translation>
    </message>
    <message>
        <source>The results are for you. The program shows them to nobody else.</source>
        <translation>Los resultados son para ti. El programa no se los muestra a nadie más.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>not here yet</source>
        <translation>aún no ha llegado</translation>
    </message>
    <message>
        <source>waiting {0}</source>
        <translation>espera: {0}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>Replies go here</source>
        <translation>Tus respuestas van aquí</translation>
    </message>
    <message>
        <source>Press to reply here</source>
        <translation>Pulsa para responder aquí</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>{0} left</source>
        <comment>said aloud</comment>
        <translation>Tiempo restante: {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Algo salió mal en el programa</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. All answers given so far are saved, and you can go on. Please send this report to those who look after the program; it holds no answers and no names.</source>
        <translation>Es un fallo del programa, no tuyo. Todas las respuestas dadas hasta ahora están guardadas y puedes continuar. Por favor, envía este informe a quienes cuidan del programa; no contiene respuestas ni nombres.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué pasa con ella</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Se añade</translation>
    </message>
    <message>
        <source>Not added. {0}</source>
        <translation>No se añade. {0}</translation>
    </message>
    <message>
        <source>Added, but look. {0}</source>
        <translation>Se añade, pero mírala. {0}</translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>Rows of the file, those that are not added first</source>
        <translation>Filas del archivo, primero las que no se añaden</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>se ha superado la cuota de disco</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>el disco no responde bien</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>demasiados enlaces, uno tras otro</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be read: {1}. Check the path.</source>
        <translation>No se puede leer &apos;{0}&apos;: {1}. Comprueba la ruta.</translation>
    </message>
    <message>
        <source>The profiles of all occupations need a place: name it with --out DIR.</source>
        <translation>Los perfiles de todas las ocupaciones necesitan un lugar: indícalo con --out DIR.</translation>
    </message>
    <message>
        <source>This sitting was answered with &apos;{0}&apos; version {1}; what is here now differs. Put that file back, or begin a new sitting.</source>
        <translation>Esta sesión se respondió con la versión {1} de &apos;{0}&apos;; la que hay ahora es distinta. Vuelve a poner aquel archivo o empieza una sesión nueva.</translation>
    </message>
    <message>
        <source>A note goes into the counsellor&apos;s report only. Leave it out, or choose that reader.</source>
        <translation>Una nota solo va en el informe para orientadores. Quítala o elige ese informe.</translation>
    </message>
    <message>
        <source>The clock of this task has not been started. Press Start first.</source>
        <translation>El reloj de esta tarea no está en marcha. Pulsa antes Empezar.</translation>
    </message>
    <message>
        <source>The time for this task is over. Go on with what comes next.</source>
        <translation>Se acabó el tiempo de esta tarea. Sigue con lo que viene después.</translation>
    </message>
    <message>
        <source>A sitting needs a name. Type one; it may be made up.</source>
        <translation>Hace falta un nombre. Escribe uno; puede ser inventado.</translation>
    </message>
    <message>
        <source>{0:g} is no factor for extra time. Give {1:g} to {2:g}.</source>
        <translation>{0:g} no sirve como factor de tiempo extra. Pon de {1:g} a {2:g}.</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be read. Check the path.</source>
        <translation>No se puede leer «{0}». Revisa la ruta.</translation>
    </message>
    <message>
        <source>This is the same sitting twice. Choose another one to compare it with.</source>
        <translation>Es dos veces la misma sesión. Elige otra con la que compararla.</translation>
    </message>
    <message>
        <source>One of these sittings was for a selection and the other was not. Compare two that had the same purpose.</source>
        <translation>Una de estas sesiones fue para una selección y la otra no. Compara dos que tengan el mismo fin.</translation>
    </message>
    <message>
        <source>{0} of these people have a finished sitting. A group is told from {1} people up, so that nobody can be singled out.</source>
        <translation>Personas de este grupo con una sesión terminada: {0}. Un grupo se muestra a partir de {1} personas, para que no se reconozca a nadie.</translation>
    </message>
    <message>
        <source>Some of these sittings were for a selection and some were not. Choose those of one purpose.</source>
        <translation>Algunas de estas sesiones fueron para una selección y otras no. Elige las que tengan un mismo fin.</translation>
    </message>
    <message>
        <source>A client needs a name. Type one; it may be made up.</source>
        <translation>Hace falta un nombre para la persona. Escribe uno; puede ser inventado.</translation>
    </message>
    <message>
        <source>{0} tags are too many. Keep {1} at most.</source>
        <translation>{0} etiquetas son demasiadas. Deja {1} como mucho.</translation>
    </message>
    <message>
        <source>&apos;{0}…&apos; has {1} characters. Keep {2} at most.</source>
        <translation>«{0}…» tiene {1} caracteres. Deja {2} como mucho.</translation>
    </message>
    <message>
        <source>Row {0}: the reference &apos;{1}&apos; is kept already.</source>
        <translation>Fila {0}: la referencia «{1}» ya está guardada.</translation>
    </message>
    <message>
        <source>Row {0}: &apos;{1}&apos; is kept already. If this is somebody else, give both a reference.</source>
        <translation>Fila {0}: «{1}» ya está en tu lista. Si es otra persona, pon una referencia a cada una.</translation>
    </message>
    <message>
        <source>Row {0}: there is a client called &apos;{1}&apos; already, with another reference. This row is taken as somebody else.</source>
        <translation>Fila {0}: ya hay una persona llamada «{1}», con otra referencia. Esta fila se toma como otra persona.</translation>
    </message>
    <message>
        <source>Row {0}: the reference &apos;{1}&apos; stands in row {2}, too.</source>
        <translation>Fila {0}: la referencia «{1}» está también en la fila {2}.</translation>
    </message>
    <message>
        <source>Row {0}: &apos;{1}&apos; stands in row {2}, too. If these are two people, give both a reference.</source>
        <translation>Fila {0}: «{1}» está también en la fila {2}. Si son dos personas, pon una referencia a cada una.</translation>
    </message>
    <message>
        <source>Row {0}: &apos;{1}&apos; stands in row {2}, too, with another reference. They are taken as two people.</source>
        <translation>Fila {0}: «{1}» está también en la fila {2}, con otra referencia. Se toman como dos personas.</translation>
    </message>
    <message>
        <source>Row {0}: it has {1} cells, more than there are headings. Put text with commas in quotes.</source>
        <translation>Fila {0}: tiene {1} celdas, y hay menos encabezados. Pon entre comillas el texto que lleva comas.</translation>
    </message>
    <message>
        <source>Row {0}: there is no name. Type one; it may be made up.</source>
        <translation>Fila {0}: falta el nombre. Escribe uno; puede ser inventado.</translation>
    </message>
    <message>
        <source>Row {0}: &apos;{1}…&apos; has {2} characters. Keep {3} at most.</source>
        <translation>Fila {0}: «{1}…» tiene {2} caracteres. Deja {3} como mucho.</translation>
    </message>
    <message>
        <source>Row {0}: {1} tags are too many. Keep {2} at most.</source>
        <translation>Fila {0}: {1} etiquetas son demasiadas. Deja {2} como mucho.</translation>
    </message>
    <message>
        <source>Row {0}: &apos;{1}&apos; is no language that people can be asked in. Give one of {2}, or leave it blank.</source>
        <translation>Fila {0}: no hay preguntas en el idioma «{1}». Pon uno de estos: {2}, o déjalo en blanco.</translation>
    </message>
    <message>
        <source>Row {0}: &apos;{1}&apos; is no factor for extra time. Give {2:g} to {3:g}, such as 1.5, or 50 %.</source>
        <translation>Fila {0}: «{1}» no sirve como factor de tiempo adicional. Pon de {2:g} a {3:g}, por ejemplo 1,5, o 50 %.</translation>
    </message>
    <message>
        <source>Row {0}: &apos;{1}&apos; looks like a formula. It is taken as text.</source>
        <translation>Fila {0}: «{1}» parece una fórmula. Se toma como texto.</translation>
    </message>
    <message>
        <source>Row {0}: signs that cannot be seen are left out of &apos;{1}&apos;.</source>
        <translation>Fila {0}: se quitan los signos que no se ven de «{1}».</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written; they are read as {0}. Look at names with accents. If they are wrong, save the file as UTF-8.</source>
        <translation>El archivo no dice cómo están escritas sus letras; se leen como {0}. Mira los nombres con acentos. Si están mal, guarda el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>These columns are not read: {0}.</source>
        <translation>Estas columnas no se leen: {0}.</translation>
    </message>
    <message>
        <source>There are no people below the headings.</source>
        <translation>No hay ninguna persona debajo de los encabezados.</translation>
    </message>
    <message>
        <source>There is no finished sitting.</source>
        <translation>No hay ninguna sesión terminada.</translation>
    </message>
    <message>
        <source>A logo stands beside a name. Type the name first, and keep it.</source>
        <translation>Un logotipo va junto a un nombre. Escribe primero el nombre y guárdalo.</translation>
    </message>
    <message>
        <source>Nothing is kept here.</source>
        <translation>Aquí no se guarda nada.</translation>
    </message>
    <message>
        <source>Nothing is agreed on yet. Say in a few words what it is.</source>
        <translation>Todavía no hay nada acordado. Di en pocas palabras qué es.</translation>
    </message>
    <message>
        <source>This sitting belongs to the client &apos;{0}&apos;. Take it from there first.</source>
        <translation>Esta sesión ya es de «{0}». Quítala antes de su ficha.</translation>
    </message>
    <message>
        <source>Since you looked at it, a client like &apos;{0}&apos; was added. Look at the file again.</source>
        <translation>Desde que lo miraste, se ha añadido una persona como «{0}». Mira el archivo otra vez.</translation>
    </message>
    <message>
        <source>The sitting of {0} of {1} is not finished. Finish it first.</source>
        <translation>La sesión de {0} del {1} no está terminada. Termínala antes.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has the reference &apos;{1}&apos; already. Give another one.</source>
        <translation>«{0}» ya tiene la referencia «{1}». Pon otra.</translation>
    </message>
    <message>
        <source>No report can be written as &apos;{0}&apos;. End the name in {1}.</source>
        <translation>No se puede guardar un informe como &apos;{0}&apos;. Termina el nombre en {1}.</translation>
    </message>
    <message>
        <source>Nothing is kept of &apos;{0}&apos;. Names are told apart exactly.</source>
        <translation>No hay nada guardado de &apos;{0}&apos;. El nombre tiene que ser exacto.</translation>
    </message>
    <message>
        <source>{0} roles cannot be put side by side. Choose two or three, each once.</source>
        <translation>No se pueden poner {0} puestos lado a lado. Elige dos o tres, cada uno una vez.</translation>
    </message>
    <message>
        <source>A process of the batch was ended from outside, for want of memory perhaps. The same command goes on where this one stopped.</source>
        <translation>Algo cerró desde fuera un proceso del lote, quizá por falta de memoria. La misma orden sigue donde esta se paró.</translation>
    </message>
    <message>
        <source>--workers needs the package distributed. Install it: pip install &quot;careerfit-desktop[cluster]&quot;.</source>
        <translation>--workers necesita el paquete distributed. Instálalo: pip install &quot;careerfit-desktop[cluster]&quot;.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be made a folder: {1}. Choose another place.</source>
        <translation>No se puede crear la carpeta &apos;{0}&apos;: {1}. Elige otro lugar.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be written: {1}. Choose another place; what was there is unchanged.</source>
        <translation>No se puede escribir &apos;{0}&apos;: {1}. Elige otro lugar; lo que había allí no ha cambiado.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a workbook of before 2007. Save it as .xlsx, or as CSV.</source>
        <translation>«{0}» es una hoja de cálculo anterior a 2007. Guárdala como .xlsx o como CSV.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; holds more than {1} people. Split it into several files.</source>
        <translation>«{0}» contiene más de {1} personas. Divídelo en varios archivos.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is empty. Choose the file that holds the list of clients.</source>
        <translation>«{0}» está vacío. Elige el archivo que contiene la lista de personas.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has {1} columns. {2} are the most that are read.</source>
        <translation>«{0}» tiene {1} columnas. Se leen {2} como mucho.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has no column for the name. The first row has to name the columns, such as Name, Reference, Tags; it says: {1}.</source>
        <translation>«{0}» no tiene una columna para el nombre. La primera fila tiene que nombrar las columnas, por ejemplo Nombre, Referencia, Etiquetas; dice: {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; unpacks to more than {1} MB. Split it into several files.</source>
        <translation>«{0}» ocupa más de {1} MB al descomprimirlo. Divídelo en varios archivos.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, below row {1}: this is no table. A quotation mark may be missing, or a cell is far too long.</source>
        <translation>«{0}», debajo de la fila {1}: esto no es una tabla. Quizá falta una comilla o una celda es demasiado larga.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no workbook, or a damaged one. Save it as .xlsx again, or as CSV.</source>
        <translation>«{0}» no es una hoja de cálculo o está dañada. Guárdala otra vez como .xlsx o como CSV.</translation>
    </message>
    <message>
        <source>A process that worked at this was ended from outside, for want of memory perhaps.</source>
        <translation>Algo cerró desde fuera un proceso que trabajaba en esto, quizá por falta de memoria.</translation>
    </message>
    <message>
        <source>The font &apos;{0}&apos; is missing or damaged. Install CareerFit again; what you answered is kept.</source>
        <translation>Falta el tipo de letra «{0}», o está dañado. Instala CareerFit de nuevo; lo que respondiste se conserva.</translation>
    </message>
    <message>
        <source>This does not open what is kept here. Try again.</source>
        <translation>Esto no abre lo que se guarda aquí. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The keys of the vault, &apos;{0}&apos;, are damaged. Put a copy of that file in its place; nothing opens without it.</source>
        <translation>Las llaves de la caja fuerte, «{0}», están dañadas. Pon una copia de ese archivo en su lugar; sin él no se abre nada.</translation>
    </message>
    <message>
        <source>A passphrase has {0} characters or more. Three or four words are easy to keep.</source>
        <translation>Una frase de contraseña tiene {0} caracteres o más. Tres o cuatro palabras se recuerdan bien.</translation>
    </message>
    <message>
        <source>What is kept in &apos;{0}&apos; has no passphrase.</source>
        <translation>Lo que se guarda en «{0}» no tiene frase de contraseña.</translation>
    </message>
    <message>
        <source>The vault was made by a newer CareerFit. Install that version to open it.</source>
        <translation>La caja fuerte es de una versión más nueva de CareerFit. Instala esa versión para abrirla.</translation>
    </message>
    <message>
        <source>This is not the passphrase that was set. Try again.</source>
        <translation>Esta no es la frase de contraseña que se puso. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps a key. Go on typing the passphrase.</source>
        <translation>Este sistema no tiene un llavero que guarde llaves. Sigue escribiendo la frase de contraseña.</translation>
    </message>
    <message>
        <source>This was kept of another client. Look at the client again.</source>
        <translation>Esto se guardó de otra persona. Mira su ficha otra vez.</translation>
    </message>
    <message>
        <source>The sitting &apos;{0}&apos; is kept already. Erase it first.</source>
        <translation>La sesión &apos;{0}&apos; ya está guardada. Bórrala antes.</translation>
    </message>
    <message>
        <source>No sitting &apos;{0}&apos;. &quot;careerfit sessions&quot; lists them.</source>
        <translation>No hay ninguna sesión &apos;{0}&apos;. &quot;careerfit sessions&quot; las muestra todas.</translation>
    </message>
    <message>
        <source>A client is kept already. Look at the list again.</source>
        <translation>Una de las personas ya está guardada. Mira la lista otra vez.</translation>
    </message>
    <message>
        <source>No client &apos;{0}&apos;. &quot;careerfit clients&quot; lists them.</source>
        <translation>No hay ninguna persona «{0}». &quot;careerfit clients&quot; las muestra todas.</translation>
    </message>
    <message>
        <source>The goal &apos;{0}&apos; is not there any more. Look at the client again.</source>
        <translation>La meta «{0}» ya no está. Mira la ficha otra vez.</translation>
    </message>
    <message>
        <source>It cannot be written. Check the rights of the folder, or choose another: --data.</source>
        <translation>No se puede escribir. Comprueba los permisos de la carpeta o elige otra: --data.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing saved was lost.</source>
        <translation>El disco está lleno. Libera espacio e inténtalo otra vez; no se ha perdido nada de lo guardado.</translation>
    </message>
    <message>
        <source>It is damaged or no CareerFit file. Move it elsewhere, or put a backup in its place.</source>
        <translation>Está dañado o no es un archivo de CareerFit. Llévalo a otro sitio o pon una copia de seguridad en su lugar.</translation>
    </message>
    <message>
        <source>It is empty. Put a backup in its place, or remove it where nothing was kept.</source>
        <translation>Está vacío. Pon una copia de seguridad en su lugar, o bórralo si no había nada guardado.</translation>
    </message>
    <message>
        <source>The data file &apos;{0}&apos; cannot be used. {1}</source>
        <translation>No se puede usar el archivo de datos &apos;{0}&apos;. {1}</translation>
    </message>
    <message>
        <source>Another program is using it. Close that program and try again.</source>
        <translation>Otro programa lo está usando. Cierra ese programa e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>It cannot be opened. Check the rights of the folder, or choose another: --data.</source>
        <translation>No se puede abrir. Comprueba los permisos de la carpeta o elige otra: --data.</translation>
    </message>
    <message>
        <source>The disk does not take it. Check that it is there and has space; nothing saved was lost.</source>
        <translation>El disco no lo admite. Comprueba que está ahí y que tiene espacio; no se ha perdido nada de lo guardado.</translation>
    </message>
    <message>
        <source>The data file &apos;{0}&apos; was written by a newer CareerFit (tables {1}, this one knows {2}). Install the newer version, or choose another folder: --data.</source>
        <translation>El archivo de datos &apos;{0}&apos; es de una versión más nueva de CareerFit (tablas {1}; esta conoce {2}). Instala la versión nueva o elige otra carpeta: --data.</translation>
    </message>
    <message>
        <source>The data folder &apos;{0}&apos; cannot be used: {1}. Choose another: --data.</source>
        <translation>No se puede usar la carpeta de datos &apos;{0}&apos;: {1}. Elige otra: --data.</translation>
    </message>
    <message>
        <source>There is no data file &apos;{0}&apos;. Name the folder that has one: --data.</source>
        <translation>No existe el archivo de datos &apos;{0}&apos;. Indica la carpeta que lo tiene: --data.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is the data file itself. Choose another place.</source>
        <translation>&apos;{0}&apos; es el propio archivo de datos. Elige otro lugar.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be written: {1}. Choose another place.</source>
        <translation>No se puede escribir &apos;{0}&apos;: {1}. Elige otro lugar.</translation>
    </message>
    <message>
        <source>What is kept here is protected. Type the passphrase.</source>
        <translation>Lo que se guarda aquí está protegido. Escribe la frase de contraseña.</translation>
    </message>
    <message>
        <source>What is kept in &apos;{0}&apos; has a passphrase already. Close the program and start it again.</source>
        <translation>Lo que se guarda en «{0}» ya tiene frase de contraseña. Cierra el programa y ábrelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Faults in content files</source>
        <translation>Fallos en archivos de contenido</translation>
    </message>
    <message>
        <source>What is named here was left out; all else works.</source>
        <translation>Lo que aparece aquí se dejó fuera; todo lo demás funciona.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Nombre del archivo:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Tipo de archivo:</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Save the reports in a folder</source>
        <translation>Guardar los informes en una carpeta</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>S skips</source>
        <translation>S salta</translation>
    </message>
    <message>
        <source>Backspace goes back</source>
        <translation>Retroceso vuelve atrás</translation>
    </message>
    <message>
        <source>Esc pauses</source>
        <translation>Esc pausa</translation>
    </message>
    <message>
        <source>Key: {0}</source>
        <translation>Tecla: {0}</translation>
    </message>
    <message>
        <source>Skip this task</source>
        <translation>Saltar esta tarea</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>I&apos;d rather not say</source>
        <translation>Prefiero no responder</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What the person wants to reach</source>
        <translation>Qué quiere alcanzar la persona</translation>
    </message>
    <message>
        <source>What was agreed, and who does it</source>
        <translation>Qué se acordó y quién lo hace</translation>
    </message>
    <message>
        <source>By a day:</source>
        <translation>Para el día:</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>By which day</source>
        <translation>Para qué día</translation>
    </message>
    <message>
        <source>Say in a few words what it is.</source>
        <translation>Di en pocas palabras qué es.</translation>
    </message>
    <message>
        <source>Change what was agreed</source>
        <translation>Cambiar lo acordado</translation>
    </message>
    <message>
        <source>A new goal</source>
        <translation>Meta nueva</translation>
    </message>
    <message>
        <source>A new action</source>
        <translation>Acción nueva</translation>
    </message>
</context>
<context>
    <name>GoalList</name>
    <message>
        <source>Done: {0}</source>
        <translation>Hecho: {0}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Group summary</source>
        <translation>Resumen del grupo</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Rasgos</translation>
    </message>
    <message>
        <source>How well roles match, best first</source>
        <translation>Cómo encajan los puestos, de mejor a peor</translation>
    </message>
    <message>
        <source>This group is not told</source>
        <translation>Este grupo no se muestra</translation>
    </message>
    <message>
        <source>People in this summary: {0}. The newest finished sitting of each counts.</source>
        <translation>Personas en este resumen: {0}. De cada una cuenta la última sesión terminada.</translation>
    </message>
    <message>
        <source>Left out, since they have no finished sitting: {0}.</source>
        <translation>No cuentan, por no tener ninguna sesión terminada: {0}.</translation>
    </message>
    <message>
        <source>The best match on average: {0}.</source>
        <translation>El mejor encaje de media: {0}.</translation>
    </message>
    <message>
        <source>Do not give away two summaries of groups that differ by one or two people: the difference would tell about these.</source>
        <translation>No compartas dos resúmenes de grupos que se diferencian en una o dos personas: la diferencia diría algo de ellas.</translation>
    </message>
    <message>
        <source>among the best of {0}</source>
        <translation>entre los mejores de {0} personas</translation>
    </message>
    <message>
        <source>Not told: fewer than 5 have it</source>
        <translation>No se muestra: lo tienen menos de 5</translation>
    </message>
    <message>
        <source>mean {0} ± {1}, SD {2}</source>
        <translation>media {0} ± {1}, DE {2}</translation>
    </message>
    <message>
        <source>From 0 to 100. The ring is the middle of the group (the median); half of the people lie within the bar. The mean of these people lies within its ± with 90% certainty; for roles ± is the most that it can be. Numbers are rounded, and what fewer than five people share is left out, so that nobody can be singled out.</source>
        <translation>De 0 a 100. El anillo es el centro del grupo (la mediana); la mitad de las personas está dentro de la barra. La media de estas personas está dentro de su ± con una certeza del 90 %; en los puestos, el ± es lo máximo que puede ser. Los números están redondeados, y lo que comparten menos de cinco personas no se cuenta, para que no se pueda reconocer a nadie.</translation>
    </message>
    <message>
        <source>{0}: half of the people lie between {1} and {2}, the middle one at {3}</source>
        <translation>{0}: la mitad de las personas está entre {1} y {2}, la del medio en {3}</translation>
    </message>
</context>
<context>
    <name>HandBackPage</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Your answers are saved. Go on when you are ready, or call whoever set this up.</source>
        <translation>Tus respuestas están guardadas. Sigue cuando quieras, o llama a quien preparó esto.</translation>
    </message>
    <message>
        <source>Your answers are saved. Please call whoever set this up.</source>
        <translation>Tus respuestas están guardadas. Llama a quien preparó esto, por favor.</translation>
    </message>
    <message>
        <source>For whoever set this up</source>
        <translation>Para quien preparó esto</translation>
    </message>
    <message>
        <source>Passphrase that ends the hand-over</source>
        <translation>Frase de contraseña que termina la entrega</translation>
    </message>
    <message>
        <source>A break</source>
        <translation>Una pausa</translation>
    </message>
    <message>
        <source>Thank you. You are done.</source>
        <translation>Gracias. Has terminado.</translation>
    </message>
    <message>
        <source>The passphrase ends the hand-over and shows everything again.</source>
        <translation>La frase de contraseña termina la entrega y vuelve a mostrar todo.</translation>
    </message>
    <message>
        <source>End the hand-over</source>
        <translation>Terminar la entrega</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>The clock is running: finish the task first.</source>
        <translation>El reloj está corriendo: primero termina la tarea.</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Something went wrong. Your answers are saved. Please call whoever set this up.</source>
        <translation>Algo salió mal. Tus respuestas están guardadas. Llama a quien preparó esto, por favor.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Question {0} of {1}</source>
        <translation>Pregunta {0} de {1}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>queda cerca de un minuto</numerusform>
            <numerusform>quedan unos %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelloPage</name>
    <message>
        <source>This was set up for you. Read it, and ask what you want to ask. Nothing begins before you agree.</source>
        <translation>Esto se ha preparado para ti. Léelo y pregunta lo que quieras. Nada empieza antes de que estés de acuerdo.</translation>
    </message>
    <message>
        <source>Hello, {0}</source>
        <translation>Hola, {0}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n pregunta, {0}</numerusform>
            <numerusform>%n preguntas, {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>You get {0} times the usual time for tasks with a clock.</source>
        <translation>Tienes {0} veces el tiempo normal en las tareas con reloj.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Do not import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Look before you import</source>
        <translation>Mira antes de importar</translation>
    </message>
    <message>
        <source>{0}, read as {1}</source>
        <translation>{0}, leído como {1}</translation>
    </message>
    <message>
        <source>Add {0} now</source>
        <translation>Añadir {0} ahora</translation>
    </message>
    <message>
        <source>Would be added: {0}</source>
        <translation>Se añadirían: {0}</translation>
    </message>
    <message>
        <source>of these to look at: {0}</source>
        <translation>de ellas, para mirar: {0}</translation>
    </message>
    <message>
        <source>would not be added: {0}</source>
        <translation>no se añadirían: {0}</translation>
    </message>
    <message>
        <source>There is no row in this file to add.</source>
        <translation>En este archivo no hay ninguna fila que añadir.</translation>
    </message>
    <message>
        <source>Row {0} is added as it stands</source>
        <translation>La fila {0} se añade tal como está</translation>
    </message>
    <message>
        <source>language: {0}</source>
        <translation>idioma: {0}</translation>
    </message>
    <message>
        <source>{0} times the time for tasks</source>
        <translation>{0} veces el tiempo en las tareas</translation>
    </message>
</context>
<context>
    <name>IssuedSheet</name>
    <message>
        <source>Reports saved</source>
        <translation>Informes guardados</translation>
    </message>
    <message>
        <source>Not written: {0}</source>
        <translation>No escritos: {0}</translation>
    </message>
    <message>
        <source>Reports that were not written, with the reasons</source>
        <translation>Informes que no se escribieron, con los motivos</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next thing; with Shift, back</source>
        <translation>a lo siguiente; con Mayús, hacia atrás</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espacio o Intro</translation>
    </message>
    <message>
        <source>press what is in the frame</source>
        <translation>pulsar lo que está en el marco</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt y una letra</translation>
    </message>
    <message>
        <source>open the menu with the letter</source>
        <translation>abrir el menú de esa letra</translation>
    </message>
    <message>
        <source>print the report</source>
        <translation>imprimir el informe</translation>
    </message>
    <message>
        <source>show all larger</source>
        <translation>mostrar todo más grande</translation>
    </message>
    <message>
        <source>show all smaller</source>
        <translation>mostrar todo más pequeño</translation>
    </message>
    <message>
        <source>show all as large as at first</source>
        <translation>mostrar todo como al principio</translation>
    </message>
    <message>
        <source>show these keys</source>
        <translation>mostrar estas teclas</translation>
    </message>
    <message>
        <source>lock, where there is a passphrase</source>
        <translation>bloquear, si hay una frase de contraseña</translation>
    </message>
    <message>
        <source>quit; everything is saved</source>
        <translation>salir; todo está guardado</translation>
    </message>
    <message>
        <source>At a question</source>
        <translation>En una pregunta</translation>
    </message>
    <message>
        <source>choose this answer</source>
        <translation>elegir esta respuesta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>choose the answer in the frame, or take the number typed</source>
        <translation>elegir la respuesta enmarcada o aceptar el número escrito</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>skip: I&apos;d rather not say</source>
        <translation>saltar: prefiero no responder</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>back to the question before</source>
        <translation>volver a la pregunta anterior</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>pause, while no clock runs; everything is saved</source>
        <translation>hacer una pausa, si no corre el reloj; todo queda guardado</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>practise, before the clock of a task starts</source>
        <translation>practicar, antes de que empiece el reloj de una tarea</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>try a practice again; S goes on without it</source>
        <translation>repetir una práctica; S sigue sin ella</translation>
    </message>
    <message>
        <source>Tab and arrows</source>
        <translation>Tabulador y flechas</translation>
    </message>
    <message>
        <source>move between the answers</source>
        <translation>moverte entre las respuestas</translation>
    </message>
    <message>
        <source>Alt and arrows</source>
        <translation>Alt y flechas</translation>
    </message>
    <message>
        <source>move a step that is put in order</source>
        <translation>mover un paso que estás ordenando</translation>
    </message>
    <message>
        <source>At a chat desk</source>
        <translation>En una mesa de chat</translation>
    </message>
    <message>
        <source>give this reply</source>
        <translation>dar esta respuesta</translation>
    </message>
    <message>
        <source>Left, right</source>
        <translation>Izquierda, derecha</translation>
    </message>
    <message>
        <source>take a report out of the print queue</source>
        <translation>quitar un informe de la cola de impresión</translation>
    </message>
    <message>
        <source>In the report preview</source>
        <translation>En la vista previa del informe</translation>
    </message>
    <message>
        <source>Arrows, page up, page down</source>
        <translation>Flechas, re pág, av pág</translation>
    </message>
    <message>
        <source>turn the pages</source>
        <translation>pasar las páginas</translation>
    </message>
    <message>
        <source>a larger page</source>
        <translation>una página más grande</translation>
    </message>
    <message>
        <source>a smaller page</source>
        <translation>una página más pequeña</translation>
    </message>
    <message>
        <source>a page as wide as the window</source>
        <translation>una página tan ancha como la ventana</translation>
    </message>
    <message>
        <source>turn to the next side of the results</source>
        <translation>pasar a la vista siguiente de los resultados</translation>
    </message>
    <message>
        <source>save the report as a file</source>
        <translation>guardar el informe como archivo</translation>
    </message>
    <message>
        <source>turn to the other customer</source>
        <translation>pasar al otro cliente</translation>
    </message>
    <message>
        <source>search the articles</source>
        <translation>buscar en los artículos</translation>
    </message>
    <message>
        <source>Down, Enter</source>
        <translation>Abajo, Intro</translation>
    </message>
    <message>
        <source>from the search to the articles, and open one</source>
        <translation>de la búsqueda a los artículos, y abrir uno</translation>
    </message>
    <message>
        <source>Page up, page down</source>
        <translation>Re pág, av pág</translation>
    </message>
    <message>
        <source>turn the open article</source>
        <translation>mover el artículo abierto</translation>
    </message>
    <message>
        <source>from the articles back to the replies</source>
        <translation>de los artículos a las respuestas</translation>
    </message>
    <message>
        <source>In the results</source>
        <translation>En los resultados</translation>
    </message>
    <message>
        <source>Up, down</source>
        <translation>Arriba, abajo</translation>
    </message>
    <message>
        <source>the role before, the next role</source>
        <translation>el puesto anterior, el siguiente</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>the first role, the last role</source>
        <translation>el primer puesto, el último</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>En listas y tablas</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>from row to row, from cell to cell</source>
        <translation>de fila en fila, de celda en celda</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>to what begins with them</source>
        <translation>a lo que empieza por ellas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>tick a role, to compare it</source>
        <translation>marcar un puesto, para compararlo</translation>
    </message>
    <message>
        <source>search the clients; Down leads to the table, Enter opens</source>
        <translation>buscar personas; Abajo lleva a la tabla, Intro abre</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>Open an article to read it here.</source>
        <translation>Abre un artículo para leerlo aquí.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n artículo encontrado</numerusform>
            <numerusform>%n artículos encontrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Stopped, as you asked. Nothing was changed.</source>
        <translation>Detenido, como pediste. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <comment>what this language calls itself</comment>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>LevelRow</name>
    <message>
        <source>not measured</source>
        <translation>no se midió</translation>
    </message>
    <message>
        <source>Measured: {0}, between {1} and {2} with 90% certainty.</source>
        <translation>Medido: {0}, entre {1} y {2} con una certeza del 90 %.</translation>
    </message>
    <message>
        <source>0: {0}. 100: {1}.</source>
        <translation>0: {0}. 100: {1}.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>Restablecer {0}</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Import a list of clients</source>
        <translation>Importar una lista de personas</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>Tablas (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Guardar PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Print q&amp;ueue…</source>
        <translation>&amp;Cola de impresión…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>I &amp;work with clients</source>
        <translation>O&amp;riento a personas</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>T&amp;amaño</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>&amp;Como al principio</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;About CareerFit</source>
        <translation>&amp;Acerca de CareerFit</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Con&amp;traste alto</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>What is your name?</source>
        <translation>¿Cómo te llamas?</translation>
    </message>
    <message>
        <source>It stands on your report. You may make one up.</source>
        <translation>Aparece en tu informe. Puedes inventarlo.</translation>
    </message>
    <message>
        <source>Type a name first. You may make one up.</source>
        <translation>Escribe antes un nombre. Puedes inventarlo.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write here. It is kept by itself as you write.</source>
        <translation>Escribe aquí. Se guarda por sí sola mientras escribes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Put the note with the others, and begin another</source>
        <translation>Dejar la nota con las demás y empezar otra</translation>
    </message>
    <message>
        <source>This note is not kept: {0} It stays here, and you can try again.</source>
        <translation>Esta nota no está guardada: {0} Se queda aquí, y puedes intentarlo otra vez.</translation>
    </message>
    <message>
        <source>An empty note is not kept. What was kept before stays.</source>
        <translation>Una nota vacía no se guarda. Lo guardado antes se queda.</translation>
    </message>
    <message>
        <source>Not kept yet …</source>
        <translation>Sin guardar aún …</translation>
    </message>
    <message>
        <source>Kept. {0}, {1}</source>
        <translation>Guardada. {0}, {1}</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Show all {0}</source>
        <translation>Mostrar todas ({0})</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>NumberAnswer</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>A whole number from {0} to {1}, then Enter.</source>
        <translation>Un número entero de {0} a {1}; después, Intro.</translation>
    </message>
    <message>
        <source>A number from {0} to {1}, then Enter.</source>
        <translation>Un número de {0} a {1}; después, Intro.</translation>
    </message>
</context>
<context>
    <name>OneClient</name>
    <message>
        <source>The program has a fault.</source>
        <translation>El programa tiene un fallo.</translation>
    </message>
    <message>
        <source>A note is not kept: {0} It is not lost.</source>
        <translation>Una nota no está guardada: {0} No se ha perdido.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Close without the note?</source>
        <translation>¿Cerrar sin la nota?</translation>
    </message>
    <message>
        <source>A note is not kept yet. It is lost if you close now.</source>
        <translation>Una nota aún no está guardada. Si cierras ahora, se pierde.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Cerrar y perderla</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Seguir aquí</translation>
    </message>
    <message>
        <source>The note is erased.</source>
        <translation>La nota está borrada.</translation>
    </message>
    <message>
        <source>“{0}” is erased.</source>
        <translation>Se ha borrado «{0}».</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Guardado en {0}</translation>
    </message>
    <message>
        <source>Saved as {0}. These sittings are in it without a report: {1}</source>
        <translation>Guardado en {0}. Estas sesiones están ahí sin informe: {1}</translation>
    </message>
    <message>
        <source>Erased, here and in all backups.</source>
        <translation>Borrado, aquí y en todas las copias de seguridad.</translation>
    </message>
    <message>
        <source>These copies may still hold the client. Remove them: {0}</source>
        <translation>Puede que los datos sigan en estas copias. Bórralas: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What you changed was not saved.</source>
        <translation>Lo que cambiaste no se guardó.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Part {0} of {1}</source>
        <translation>Parte {0} de {1}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Begin this part</source>
        <translation>Empezar esta parte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Key: {0}</source>
        <translation>Tecla: {0}</translation>
    </message>
    <message>
        <source>You stopped in the middle of this part. Your answers are all here.</source>
        <translation>Paraste a mitad de esta parte. Todas tus respuestas están aquí.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n pregunta, {0}</numerusform>
            <numerusform>%n preguntas, {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to go, {0}</source>
        <translation>
            <numerusform>%n pregunta por responder, {0}</numerusform>
            <numerusform>%n preguntas por responder, {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto es</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Freedom</source>
        <translation>Libertad</translation>
    </message>
    <message>
        <source>You have {0} left. The clock goes on when you go on.</source>
        <translation>Tiempo restante: {0}. El reloj sigue cuando continúes.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) run against a clock. You see how long you have before you start it.</source>
        <translation>
            <numerusform>%n tarea va con reloj. Antes de empezarla ves cuánto tiempo tienes.</numerusform>
            <numerusform>%n tareas van con reloj. Antes de empezar cada una ves cuánto tiempo tienes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No clock runs. Take the time you need.</source>
        <translation>No corre ningún reloj. Tómate el tiempo que necesites.</translation>
    </message>
    <message>
        <source>There is no pause until this task is over.</source>
        <translation>No hay pausa hasta que termine esta tarea.</translation>
    </message>
    <message>
        <source>You may skip any question, stop at any time, and go on later.</source>
        <translation>Puedes saltar cualquier pregunta, parar cuando quieras y continuar más tarde.</translation>
    </message>
    <message>
        <source>You choose one of a few answers, the same each time.</source>
        <translation>Eliges una de unas pocas respuestas, siempre las mismas.</translation>
    </message>
    <message>
        <source>You choose one of several answers.</source>
        <translation>Eliges una de varias respuestas.</translation>
    </message>
    <message>
        <source>You type a number.</source>
        <translation>Escribes un número.</translation>
    </message>
    <message>
        <source>You type an amount.</source>
        <translation>Escribes una cantidad.</translation>
    </message>
    <message>
        <source>You say how good or bad an idea is.</source>
        <translation>Dices si una idea es buena o mala, y cuánto.</translation>
    </message>
    <message>
        <source>You look for the one right answer.</source>
        <translation>Buscas la única respuesta correcta.</translation>
    </message>
    <message>
        <source>You put steps in order.</source>
        <translation>Pones pasos en orden.</translation>
    </message>
    <message>
        <source>You type a text.</source>
        <translation>Escribes un texto.</translation>
    </message>
    <message>
        <source>You answer two customers in a chat.</source>
        <translation>Respondes a dos clientes en un chat.</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Drag the steps, or press their numbers in order. First step on top.</source>
        <translation>Arrastra los pasos o pulsa sus números en orden. El primer paso va arriba.</translation>
    </message>
    <message>
        <source>1 – {0} pick in order · Alt with arrows moves · Enter answers</source>
        <translation>1 – {0} eligen en orden · Alt con flechas mueve · Intro responde</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>{0} words a minute, less one for each error in a minute: {1}. A word is five letters.</source>
        <translation>{0} palabras por minuto; menos una por cada error en un minuto: {1}. Una palabra son cinco letras.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} letters typed</source>
        <translation>{0} letras escritas</translation>
    </message>
    <message>
        <source>Bold and underlined: another letter belongs there. Struck out: too much. In brackets: left out.</source>
        <translation>En negrita y subrayado: ahí va otra letra. Tachado: sobra. Entre corchetes: falta.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>After “{0}”: “{1}” in place of “{2}”</source>
        <translation>Después de «{0}»: «{1}» en lugar de «{2}»</translation>
    </message>
    <message>
        <source>After “{0}”: “{1}” is too much</source>
        <translation>Después de «{0}»: sobra «{1}»</translation>
    </message>
    <message>
        <source>After “{0}”: “{1}” is left out</source>
        <translation>Después de «{0}»: falta «{1}»</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase so far, or recovery key</source>
        <translation>Frase de contraseña actual, o llave de recuperación</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>La frase nueva otra vez</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type the passphrase so far.</source>
        <translation>Escribe la frase de contraseña actual.</translation>
    </message>
    <message numerus="yes">
        <source>The new one needs %n character(s) or more.</source>
        <translation>
            <numerusform>La nueva necesita %n carácter o más.</numerusform>
            <numerusform>La nueva necesita %n caracteres o más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the new one twice, the same each time.</source>
        <translation>Escribe la nueva dos veces, igual cada vez.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Change it</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>The new client was not added.</source>
        <translation>La persona nueva no se ha añadido.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Clients added: {0}. To take one back, open the client and choose Erase; that cannot be undone.</source>
        <translation>Personas añadidas: {0}. Para quitar una, abre su ficha y elige Borrar; eso no se puede deshacer.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>No se ha añadido nada.</translation>
    </message>
    <message>
        <source>None of these people has a finished sitting.</source>
        <translation>Ninguna de estas personas ha terminado una sesión.</translation>
    </message>
    <message>
        <source>Reports written: {0}, in {1}</source>
        <translation>Informes escritos: {0}, en {1}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>All tags</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Añadir persona…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importar una lista…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Search by name, reference or tag</source>
        <translation>Buscar por nombre, referencia o etiqueta</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Last sitting first</source>
        <translation>Última sesión primero</translation>
    </message>
    <message>
        <source>Added last first</source>
        <translation>Últimas añadidas primero</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>There are no clients yet. Add one by name, or import a list that you have as a table (CSV or Excel). You see every row before anything is taken.</source>
        <translation>Todavía no hay ninguna persona. Añade una por su nombre, o importa una lista que tengas como tabla (CSV o Excel). Ves cada fila antes de que se añada nada.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Group summary</source>
        <translation>Resumen del grupo</translation>
    </message>
    <message>
        <source>Reports…</source>
        <translation>Informes…</translation>
    </message>
    <message>
        <source>Choose two clients to compare</source>
        <translation>Elige dos personas para comparar</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>Clients: {0}</source>
        <translation>Personas: {0}</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>Encontradas: {0}</translation>
    </message>
    <message>
        <source>chosen: {0}</source>
        <translation>elegidas: {0}</translation>
    </message>
    <message>
        <source>Nobody is found by “{0}”. Type fewer letters, or look at everyone.</source>
        <translation>No se encuentra a nadie con «{0}». Escribe menos letras o mira todas las personas.</translation>
    </message>
    <message>
        <source>Nobody has the tag “{0}” any more.</source>
        <translation>Ya nadie tiene la etiqueta «{0}».</translation>
    </message>
    <message>
        <source>Nobody with the tag “{0}” is found by “{1}”. Choose all tags, or type fewer letters.</source>
        <translation>Con la etiqueta «{0}» no se encuentra a nadie con «{1}». Elige todas las etiquetas o escribe menos letras.</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>What is in hand then: {0}</source>
        <translation>Lo que habrá entonces: {0}</translation>
    </message>
    <message>
        <source>Takes {0} to {1} weeks.</source>
        <translation>Lleva de {0} a {1} semanas.</translation>
    </message>
    <message>
        <source>Done on {0}</source>
        <translation>Hecho el {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done.</source>
        <translation>Hecho: {0} de {1}.</translation>
    </message>
    <message>
        <source>All {0} done.</source>
        <translation>Todo hecho: {0}.</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice: {0}</source>
        <translation>Práctica: {0}</translation>
    </message>
    <message>
        <source>S passes over</source>
        <translation>S salta</translation>
    </message>
    <message>
        <source>Esc pauses</source>
        <translation>Esc pausa</translation>
    </message>
    <message>
        <source>Not scored, not kept</source>
        <translation>No puntúa, no se guarda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go on without practice</source>
        <translation>Seguir sin practicar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Key: {0}</source>
        <translation>Tecla: {0}</translation>
    </message>
    <message>
        <source>✓ That works</source>
        <translation>✓ Así está bien</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>No del todo</translation>
    </message>
    <message>
        <source>Enter goes on</source>
        <translation>Intro continúa</translation>
    </message>
    <message>
        <source>R tries again</source>
        <translation>R lo intenta otra vez</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>The report, %n page(s)</source>
        <translation>
            <numerusform>El informe, una página</numerusform>
            <numerusform>El informe, %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Volver a los resultados</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print on both sides</source>
        <translation>Imprimir por las dos caras</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Bound on the long side</source>
        <translation>Encuadernado por el lado largo</translation>
    </message>
    <message>
        <source>Bound on the short side</source>
        <translation>Encuadernado por el lado corto</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Which of them:</source>
        <translation>Cuáles:</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) sent to the printer.</source>
        <translation>
            <numerusform>%n informe enviado a la impresora.</numerusform>
            <numerusform>%n informes enviados a la impresora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>La impresión se ha detenido.</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>{0} of {1} reached, {2} of them right.</source>
        <translation>{0} de {1} hechas; de ellas, {2} correctas.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Esto es</translation>
    </message>
    <message>
        <source>Right is</source>
        <translation>Lo correcto</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>PurposeStep</name>
    <message>
        <source>For myself</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>I want to know what suits me.</source>
        <translation>Quiero saber qué va conmigo.</translation>
    </message>
    <message>
        <source>For a talk with a counsellor</source>
        <translation>Para hablar con quien me orienta</translation>
    </message>
    <message>
        <source>I will read the results together with somebody who helps me.</source>
        <translation>Leeré los resultados en compañía de alguien que me ayuda.</translation>
    </message>
    <message>
        <source>For a job that I apply for</source>
        <translation>Para un empleo al que me presento</translation>
    </message>
    <message>
        <source>Those who choose among the applicants will read the results.</source>
        <translation>Leerá los resultados quien elige entre las candidaturas.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>¿Para qué es?</translation>
    </message>
    <message>
        <source>This decides who reads the results. It stands on every page of the report.</source>
        <translation>De esto depende quién lee los resultados. Aparece en cada página del informe.</translation>
    </message>
    <message>
        <source>Choose what it is for.</source>
        <translation>Elige para qué es.</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>R reads aloud</source>
        <translation>R lee en voz alta</translation>
    </message>
    <message>
        <source>The clock is running: finish the task first.</source>
        <translation>El reloj está corriendo: primero termina la tarea.</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Print queue</source>
        <translation>Cola de impresión</translation>
    </message>
    <message>
        <source>Reports to print</source>
        <translation>Informes por imprimir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>printing …</source>
        <translation>imprimiendo …</translation>
    </message>
    <message>
        <source>sent to the printer</source>
        <translation>enviado a la impresora</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>not printed: {0}</source>
        <translation>sin imprimir: {0}</translation>
    </message>
    <message>
        <source>Nothing is to be printed.</source>
        <translation>No hay nada que imprimir.</translation>
    </message>
    <message>
        <source>All is done that could be done.</source>
        <translation>Está hecho todo lo que se podía hacer.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n report(s) wait.</source>
        <translation>
            <numerusform>Detenido. Espera %n informe.</numerusform>
            <numerusform>Detenido. Esperan %n informes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to go.</source>
        <translation>
            <numerusform>Falta %n informe.</numerusform>
            <numerusform>Faltan %n informes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Llave de recuperación</translation>
    </message>
    <message>
        <source>It opens what is kept when the passphrase is forgotten. It is shown this once. Write it down, and keep it where you keep papers, not on this computer. Without passphrase and recovery key nobody can open what is kept: not you, not us.</source>
        <translation>Abre lo guardado cuando se olvida la frase de contraseña. Se muestra solo esta vez. Anótala y guárdala donde guardas tus papeles, no en esta computadora. Sin la frase y sin esta llave nadie puede abrir lo guardado: ni tú, ni nosotros.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>La he anotado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ReportsForm</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Save or print reports</source>
        <translation>Guardar o imprimir informes</translation>
    </message>
    <message>
        <source>The newest report of each of these clients is saved as a file of its own, or printed. Clients: {0}</source>
        <translation>El informe más reciente de cada una de estas personas se guarda en un archivo propio, o se imprime. Personas: {0}</translation>
    </message>
    <message>
        <source>Who reads them?</source>
        <translation>¿Quién los lee?</translation>
    </message>
    <message>
        <source>The counsellor</source>
        <translation>Quien orienta</translation>
    </message>
    <message>
        <source>With questions for the talk.</source>
        <translation>Con preguntas para la conversación.</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La persona</translation>
    </message>
    <message>
        <source>As they would read it themselves.</source>
        <translation>Tal como lo leería por sí misma.</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>¿Como qué?</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>The files are not protected: whoever can open the folder can read them. A report for the counsellor is made only of sittings for counselling.</source>
        <translation>Los archivos no están protegidos: los puede leer quien pueda abrir la carpeta. Solo se hace un informe para quien orienta con las sesiones de orientación.</translation>
    </message>
    <message>
        <source>Choose a printer…</source>
        <translation>Elegir una impresora…</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Saved as {0}</source>
        <translation>Guardado en {0}</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Working out the results …</source>
        <translation>Calculando los resultados …</translation>
    </message>
    <message>
        <source>Whose results?</source>
        <translation>¿Qué resultados quieres ver?</translation>
    </message>
    <message>
        <source>There are no results yet. They appear when a sitting is finished.</source>
        <translation>Todavía no hay resultados. Aparecen cuando se termina una sesión.</translation>
    </message>
    <message>
        <source>Sides of the results</source>
        <translation>Vistas de los resultados</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Qué pasaría</translation>
    </message>
    <message>
        <source>Ways on</source>
        <translation>Caminos</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Repaso</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Report preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message>
        <source>Situations and tasks</source>
        <translation>Situaciones y tareas</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>Situaciones</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>What was right, what was not, and why. The keys are the judgement of the authors.</source>
        <translation>Qué estaba bien, qué no y por qué. Las claves son el juicio de los autores.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} right</source>
        <translation>{0} de {1} correctas</translation>
    </message>
    <message>
        <source>Each situation, what could be done in it, how it was rated, and the key. The key is what the authors hold to be good. It is a judgement, not yet tested in a study. So read the reasons, and make up your own mind.</source>
        <translation>Cada situación, lo que se podría hacer en ella, cómo se valoró y la clave. La clave es lo que los autores tienen por bueno. Es un juicio que aún no está comprobado en un estudio. Así que lee las razones y fórmate tu propia opinión.</translation>
    </message>
    <message>
        <source>On average, a rating is {0} steps from the key, of 4 at most.</source>
        <translation>De media, una valoración está a {0} puntos de la clave, de 4 como mucho.</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>{0} apart</source>
        <translation>dista {0}</translation>
    </message>
    <message>
        <source>In a selection the situations and tasks are not gone over: that would give the key away to whoever answers next.</source>
        <translation>En una selección no se repasan las situaciones ni las tareas: eso revelaría la clave a quien responda después.</translation>
    </message>
    <message>
        <source>There is something still to be answered. This comes after the end.</source>
        <translation>Todavía queda algo por responder. Esto viene después del final.</translation>
    </message>
    <message>
        <source>No situation was rated and no task was done in this sitting.</source>
        <translation>En esta sesión no se valoró ninguna situación ni se hizo ninguna tarea.</translation>
    </message>
</context>
<context>
    <name>RoleIndex</name>
    <message>
        <source>Roles</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Space ticks a role, to compare it with others.</source>
        <translation>Espacio marca un puesto, para compararlo con otros.</translation>
    </message>
    <message>
        <source>Service jobs</source>
        <translation>Puestos de atención</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Después: {0}</translation>
    </message>
    <message>
        <source>other jobs</source>
        <translation>otros puestos</translation>
    </message>
    <message>
        <source>Other jobs</source>
        <translation>Otros puestos</translation>
    </message>
    <message>
        <source>{0}, ticked</source>
        <translation>{0}, marcado</translation>
    </message>
</context>
<context>
    <name>RoleTree</name>
    <message>
        <source>Roles, best first</source>
        <translation>Puestos, de mejor a peor encaje</translation>
    </message>
    <message>
        <source>No match could be worked out</source>
        <translation>No se pudo calcular el encaje</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Mejor encaje</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Grupo {0}</translation>
    </message>
    <message>
        <source>Best group: cannot be told apart</source>
        <translation>Mejor grupo: no se distinguen entre sí</translation>
    </message>
    <message>
        <source>Group {0}: cannot be told apart</source>
        <translation>Grupo {0}: no se distinguen entre sí</translation>
    </message>
    <message>
        <source>{0}: no match could be worked out</source>
        <translation>{0}: no se pudo calcular el encaje</translation>
    </message>
    <message>
        <source>{0}: match between {1} and {2} of 100</source>
        <translation>{0}: encaje entre {1} y {2} de 100</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>The chosen role</source>
        <translation>El puesto elegido</translation>
    </message>
    <message>
        <source>Search roles</source>
        <translation>Buscar puestos</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No role has all these words. Try fewer.</source>
        <translation>Ningún puesto tiene todas estas palabras. Prueba con menos.</translation>
    </message>
    <message>
        <source>The match of {0} lies between {1} and {2} of 100, with 90% certainty. At 50 a role is neither like nor unlike the person. It comes from the results that are open.</source>
        <translation>El encaje de {0} está entre {1} y {2} de 100, con una certeza del 90 %. En 50, el puesto no se parece a la persona ni deja de parecerse. Sale de los resultados que están abiertos.</translation>
    </message>
    <message>
        <source>Tick two or three roles to see them side by side.</source>
        <translation>Marca dos o tres puestos para verlos lado a lado.</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) ticked.</source>
        <translation>
            <numerusform>%n puesto marcado.</numerusform>
            <numerusform>%n puestos marcados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>No more than {0} fit side by side. Take a tick away first.</source>
        <translation>Lado a lado no caben más de {0}. Quita antes una marca.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Texto sin formato (*.txt)</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Set a passphrase</source>
        <translation>Poner una frase de contraseña</translation>
    </message>
    <message>
        <source>Three or four words that have nothing to do with each other are easy to keep.</source>
        <translation>Tres o cuatro palabras que no tienen nada que ver entre sí se recuerdan bien.</translation>
    </message>
    <message>
        <source>The one so far opens nothing here any more. Copies in other places keep theirs.</source>
        <translation>La actual ya no abrirá nada aquí. Las copias en otros lugares conservan la suya.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>The recovery key that you have opens nothing any more after this.</source>
        <translation>Después de esto, la llave de recuperación que tienes ya no abre nada.</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Nueva llave de recuperación</translation>
    </message>
    <message>
        <source>Names and answers can be read by whoever uses your account after this.</source>
        <translation>Después de esto, quien use tu cuenta puede leer nombres y respuestas.</translation>
    </message>
    <message>
        <source>Take the passphrase away</source>
        <translation>Quitar la frase de contraseña</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the key, and opens it with your account.</source>
        <translation>El llavero del sistema guarda la llave y la abre con tu cuenta.</translation>
    </message>
    <message>
        <source>Remember the passphrase</source>
        <translation>Recordar la frase de contraseña</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logotipo</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose an agency&apos;s file</source>
        <translation>Elegir el archivo de una organización</translation>
    </message>
    <message>
        <source>Agency (*.yaml *.yml)</source>
        <translation>Organización (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Copy what is kept</source>
        <translation>Copiar lo guardado</translation>
    </message>
    <message>
        <source>CareerFit data (*.db)</source>
        <translation>Datos de CareerFit (*.db)</translation>
    </message>
    <message>
        <source>Copying …</source>
        <translation>Copiando …</translation>
    </message>
    <message>
        <source>Copied to {0}</source>
        <translation>Copiado en {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Poner una frase de contraseña…</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>Cambiarla…</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>Nueva llave de recuperación…</translation>
    </message>
    <message>
        <source>Take it away…</source>
        <translation>Quitarla…</translation>
    </message>
    <message>
        <source>Lock when nothing is touched</source>
        <translation>Bloquear cuando no se toca nada</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>después de %n minuto</numerusform>
            <numerusform>después de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>This system&apos;s keyring types it for me</source>
        <translation>El llavero de este sistema la escribe por mí</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>One is made each day by itself. Those of seven days, four weeks and twelve months stay. A copy on another disk also survives the loss of this one.</source>
        <translation>Cada día se hace una por sí sola. Se quedan las de siete días, cuatro semanas y doce meses. Una copia en otro disco sobrevive también a la pérdida de este.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Copy to another place…</source>
        <translation>Copiar a otro lugar…</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Quién hizo qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Hizo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Each entry hangs on the one before it. None was changed, none taken out.</source>
        <translation>Cada entrada depende de la anterior. No se ha cambiado ni quitado ninguna.</translation>
    </message>
    <message>
        <source>Entry {0}, or one before it, was changed or taken out.</source>
        <translation>La entrada {0}, o una anterior, se ha cambiado o quitado.</translation>
    </message>
    <message>
        <source>opened what is kept</source>
        <translation>abrió lo guardado</translation>
    </message>
    <message>
        <source>began a sitting</source>
        <translation>empezó una sesión</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leyó</translation>
    </message>
    <message>
        <source>saved a report</source>
        <translation>guardó un informe</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>entregó una copia</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>borró</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadió</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambió</translation>
    </message>
    <message>
        <source>noted something</source>
        <translation>anotó algo</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>comparó</translation>
    </message>
    <message>
        <source>summed up a group</source>
        <translation>resumió un grupo</translation>
    </message>
    <message>
        <source>copied all</source>
        <translation>copió todo</translation>
    </message>
    <message>
        <source>restored a backup</source>
        <translation>restauró una copia de seguridad</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>reparó</translation>
    </message>
    <message>
        <source>set a passphrase</source>
        <translation>puso una frase de contraseña</translation>
    </message>
    <message>
        <source>took the passphrase away</source>
        <translation>quitó la frase de contraseña</translation>
    </message>
    <message>
        <source>changed the passphrase</source>
        <translation>cambió la frase de contraseña</translation>
    </message>
    <message>
        <source>made a new recovery key</source>
        <translation>creó una llave de recuperación nueva</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Todavía no hay ninguna.</translation>
    </message>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>y %n más antigua</numerusform>
            <numerusform>y %n más antiguas</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none. Whoever uses your account on this computer, or takes its disk, can read names and answers. With a passphrase all that is kept is encrypted; without passphrase and recovery key nobody can open it any more.</source>
        <translation>No hay ninguna. Quien use tu cuenta en esta computadora, o se lleve su disco, puede leer nombres y respuestas. Con una frase de contraseña todo lo guardado queda cifrado; sin la frase y sin la llave de recuperación nadie puede abrirlo ya.</translation>
    </message>
    <message>
        <source>All that is kept is encrypted. The system&apos;s keyring opens it for whoever uses your account on this computer.</source>
        <translation>Todo lo guardado está cifrado. El llavero del sistema lo abre para quien use tu cuenta en esta computadora.</translation>
    </message>
    <message>
        <source>All that is kept is encrypted, backups too. The passphrase opens it.</source>
        <translation>Todo lo guardado está cifrado, también las copias de seguridad. La frase de contraseña lo abre.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Assess</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Estás aquí</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>This computer could not read that aloud.</source>
        <translation>Esta computadora no pudo leer eso en voz alta.</translation>
    </message>
</context>
<context>
    <name>SittingForm</name>
    <message>
        <source>A new sitting</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>The questions come up at once. Hand {0} the keyboard then.</source>
        <translation>Las preguntas aparecen enseguida. Deja entonces el teclado a {0}.</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>You talk it over together.</source>
        <translation>Lo comentas con la persona.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Others decide about a job.</source>
        <translation>Otras personas deciden sobre un empleo.</translation>
    </message>
    <message>
        <source>For themselves</source>
        <translation>Uso propio</translation>
    </message>
    <message>
        <source>They alone read the results.</source>
        <translation>Solo la persona lee los resultados.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>¿Para qué es?</translation>
    </message>
    <message>
        <source>Which questions?</source>
        <translation>¿Qué preguntas?</translation>
    </message>
    <message>
        <source>There are no questions to ask.</source>
        <translation>No hay preguntas que hacer.</translation>
    </message>
    <message>
        <source>Still missing: the agreement.</source>
        <translation>Falta: el consentimiento.</translation>
    </message>
    <message>
        <source>what it is for, and who reads the results</source>
        <translation>para qué es y quién lee los resultados</translation>
    </message>
    <message>
        <source>that any question may be skipped, and a break taken at any time</source>
        <translation>que puede saltar cualquier pregunta y hacer una pausa cuando quiera</translation>
    </message>
    <message>
        <source>that all of it stays on this computer, and is erased when they ask for it</source>
        <translation>que todo se queda en esta computadora y se borra cuando lo pida</translation>
    </message>
    <message>
        <source>The person was told</source>
        <translation>Se ha explicado a la persona</translation>
    </message>
    <message>
        <source>They were told this, and they agree</source>
        <translation>Se le ha explicado y está de acuerdo</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n pregunta, {0}</numerusform>
            <numerusform>%n preguntas, {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SittingList</name>
    <message>
        <source>Show all {0}</source>
        <translation>Mostrar todas ({0})</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Borrar…</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n question(s)</source>
        <translation>
            <numerusform>{0} de una pregunta</numerusform>
            <numerusform>{0} de %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>Erase this sitting?</source>
        <translation>¿Borrar esta sesión?</translation>
    </message>
    <message>
        <source>Erase this sitting and all of its answers for good?</source>
        <translation>¿Borrar para siempre esta sesión y todas sus respuestas?</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>SituationView</name>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>as the key</source>
        <translation>como la clave</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin a new sitting</source>
        <translation>Empieza una sesión nueva</translation>
    </message>
    <message>
        <source>Go on where you stopped</source>
        <translation>Continúa donde te quedaste</translation>
    </message>
    <message>
        <source>Earlier sittings</source>
        <translation>Sesiones anteriores</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>CareerFit helps you find out whether work with customers is for you, which kind, and where it can lead. The short way takes about a quarter of an hour, and you can stop and go on whenever you like.</source>
        <translation>CareerFit te ayuda a descubrir si el trabajo de atención al cliente es para ti, de qué tipo y adónde puede llevar. La versión corta lleva cerca de un cuarto de hora, y puedes parar y continuar cuando quieras.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Hand over to {0}…</source>
        <translation>Entregar a {0}…</translation>
    </message>
    <message>
        <source>Enter goes on</source>
        <translation>Intro continúa</translation>
    </message>
    <message>
        <source>{0} · number keys choose</source>
        <translation>{0} · los números eligen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Practicar antes</translation>
    </message>
    <message>
        <source>Key: {0}</source>
        <translation>Tecla: {0}</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>You have {0}. There is no pause.</source>
        <translation>Tienes {0}. No hay pausa.</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>Intro empieza</translation>
    </message>
    <message>
        <source>{0} · P practises</source>
        <translation>{0} · P practica</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>{0} of {1}: {2}</source>
        <translation>{0} de {1}: {2}</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Paso {0}</translation>
    </message>
</context>
<context>
    <name>StepsToSitting</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Paso {0} de {1}</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags that others have</source>
        <translation>Etiquetas de otras personas</translation>
    </message>
</context>
<context>
    <name>TimeStep</name>
    <message>
        <source>No extra time</source>
        <translation>Sin tiempo adicional</translation>
    </message>
    <message>
        <source>This is right for most people.</source>
        <translation>Es lo adecuado para la mayoría.</translation>
    </message>
    <message>
        <source>A quarter more</source>
        <translation>Un cuarto más</translation>
    </message>
    <message>
        <source>One minute becomes 1:15.</source>
        <translation>Un minuto pasa a ser 1:15.</translation>
    </message>
    <message>
        <source>Half as much again</source>
        <translation>La mitad más</translation>
    </message>
    <message>
        <source>One minute becomes 1:30.</source>
        <translation>Un minuto pasa a ser 1:30.</translation>
    </message>
    <message>
        <source>Twice the time</source>
        <translation>El doble</translation>
    </message>
    <message>
        <source>One minute becomes two.</source>
        <translation>Un minuto pasa a ser dos.</translation>
    </message>
    <message>
        <source>Do you need more time for tasks with a clock?</source>
        <translation>¿Necesitas más tiempo en las tareas con reloj?</translation>
    </message>
    <message>
        <source>Take it if reading, seeing or typing takes you longer, with a screen reader for example. You need not say why, and a report for an employer does not show it.</source>
        <translation>Elígelo si leer, ver o escribir te lleva más tiempo, por ejemplo con un lector de pantalla. No tienes que decir por qué, y un informe para una empresa no lo muestra.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Compare the two</source>
        <translation>Comparar las dos</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>for themselves</source>
        <translation>uso propio</translation>
    </message>
    <message>
        <source>counselling</source>
        <translation>orientación</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>selección</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n question(s)</source>
        <translation>
            <numerusform>{0} de %n pregunta</numerusform>
            <numerusform>{0} de %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>Tick two sittings to compare them.</source>
        <translation>Marca dos sesiones para compararlas.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>CareerFit cannot start like this</source>
        <translation>CareerFit no puede empezar así</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Type this:</source>
        <translation>Escribe esto:</translation>
    </message>
    <message>
        <source>Type the passage here</source>
        <translation>Escribe aquí el texto</translation>
    </message>
    <message>
        <source>Enter at the end of the passage, or Done</source>
        <translation>Intro al final del texto, o Listo</translation>
    </message>
    <message>
        <source>What is wrong is underlined. You may go back and correct it.</source>
        <translation>Lo que está mal aparece subrayado. Puedes volver atrás y corregirlo.</translation>
    </message>
    <message>
        <source>This is not yet the end. Press Enter again to stop here.</source>
        <translation>Todavía no es el final. Pulsa Intro otra vez para terminar aquí.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>What is kept here is locked</source>
        <translation>Lo que se guarda aquí está bloqueado</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Forgotten? Type the recovery key, which was shown once, in its place.</source>
        <translation>¿Olvidada? Escribe en su lugar la llave de recuperación, que se mostró una vez.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Espera %n segundo</numerusform>
            <numerusform>Espera %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Enter answers</source>
        <translation>Intro responde</translation>
    </message>
</context>
<context>
    <name>WaysTab</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Stops on the way</source>
        <translation>Paradas del camino</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>Todos los caminos</translation>
    </message>
    <message>
        <source>Months count from the first day at the start of a way.</source>
        <translation>Los meses se cuentan desde el primer día en el comienzo de un camino.</translation>
    </message>
    <message>
        <source>The best matches</source>
        <translation>Los mejores encajes</translation>
    </message>
    <message>
        <source>Each kind of next job</source>
        <translation>Cada puesto siguiente</translation>
    </message>
    <message>
        <source>{0}: start</source>
        <translation>{0}: comienzo</translation>
    </message>
    <message>
        <source>{0}–{1} months</source>
        <translation>{0}–{1} meses</translation>
    </message>
    <message>
        <source>{0}, {1} to {2} months from the start</source>
        <translation>{0}, de {1} a {2} meses desde el comienzo</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <translation>Desde {0} hasta {1}</translation>
    </message>
    <message>
        <source>No way of four steps or fewer leads there. Choose another goal, or another start.</source>
        <translation>Ningún camino de cuatro pasos o menos lleva ahí. Elige otra meta u otro comienzo.</translation>
    </message>
    <message>
        <source>Choose a stop in the list to read what the step takes, how the job there fits, and where it leads next. The right arrow opens a stop, the left arrow closes it.</source>
        <translation>Elige una parada de la lista para leer qué pide el paso, cómo encaja ese puesto y adónde lleva después. La flecha derecha abre una parada, la izquierda la cierra.</translation>
    </message>
    <message>
        <source>{0} to {1} months from the start of this way</source>
        <translation>De {0} a {1} meses desde el comienzo de este camino</translation>
    </message>
    <message>
        <source>From here no further step is known.</source>
        <translation>Desde aquí no se conoce ningún otro paso.</translation>
    </message>
    <message>
        <source>Where it leads next</source>
        <translation>Adónde lleva después</translation>
    </message>
    <message>
        <source>{0}
{1} to {2} months</source>
        <translation>{0}
de {1} a {2} meses</translation>
    </message>
</context>
<context>
    <name>WhatIfTab</name>
    <message>
        <source>Working out what could be moved …</source>
        <translation>Calculando qué se podría mover …</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>A thought experiment: what if a level were somewhere else? The sliders move the level and leave how sure it is as it was measured. Nothing is kept, and the results stay as they are.</source>
        <translation>Imagina: ¿qué pasaría si un nivel estuviera en otro lugar? Los controles deslizantes mueven el nivel, y su certeza queda tal como se midió. No se guarda nada, y los resultados se quedan como están.</translation>
    </message>
    <message>
        <source>The wide part of a line is where the level lies with 90% certainty, the mark where it was measured.</source>
        <translation>La parte ancha de una línea muestra dónde está el nivel con una certeza del 90 %; la marca, dónde se midió.</translation>
    </message>
    <message>
        <source>Roles as they would stand</source>
        <translation>Los puestos, tal como quedarían</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Encaje</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>Desgaste</translation>
    </message>
    <message>
        <source>These answers are too much alike to count, so they move nothing.</source>
        <translation>Estas respuestas se parecen demasiado entre sí para contar, así que no mueven nada.</translation>
    </message>
    <message>
        <source>These answers are too much alike to count for the match.</source>
        <translation>Estas respuestas se parecen demasiado entre sí para contar en el encaje.</translation>
    </message>
    <message>
        <source>Interests move the match alone.</source>
        <translation>Los intereses mueven solo el encaje.</translation>
    </message>
    <message>
        <source>What somebody can bear moves the strain alone.</source>
        <translation>Lo que alguien aguanta bien mueve solo el desgaste.</translation>
    </message>
    <message>
        <source>These move the match and the readiness.</source>
        <translation>Estos rasgos mueven el encaje y la preparación.</translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n movido</numerusform>
            <numerusform>%n movidos</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: not known</source>
        <translation>{0}: no se sabe</translation>
    </message>
    <message>
        <source>{0}: {1} about {2}, between {3} and {4}; as measured {5}</source>
        <translation>{0}: {1} de unos {2}, entre {3} y {4}; lo medido: {5}</translation>
    </message>
    <message>
        <source>Group {0}, {1}</source>
        <translation>Grupo {0}, {1}</translation>
    </message>
    <message>
        <source>Nothing is moved yet.</source>
        <translation>Todavía no se ha movido nada.</translation>
    </message>
    <message>
        <source>No role changes by a whole point.</source>
        <translation>Ningún puesto cambia un punto entero.</translation>
    </message>
    <message>
        <source>Most changed: {0}, about {1} points of {2} ({3} → {4}).</source>
        <translation>El que más cambia: {0}, unos {1} puntos de {2} ({3} → {4}).</translation>
    </message>
    <message>
        <source>{0} ({1} → {2})</source>
        <translation>{0} ({1} → {2})</translation>
    </message>
    <message>
        <source>No role changes its group.</source>
        <translation>Ningún puesto cambia de grupo.</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) change group:</source>
        <translation>
            <numerusform>%n puesto cambia de grupo:</numerusform>
            <numerusform>%n puestos cambian de grupo:</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a role to read all of its numbers.</source>
        <translation>Elige un puesto para leer todos sus números.</translation>
    </message>
    <message>
        <source>{0} {1} → {2}</source>
        <translation>{0} {1} → {2}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The program could not open what it needs.</source>
        <translation>El programa no pudo abrir lo que necesita.</translation>
    </message>
    <message>
        <source>Erased, here and in all backups.</source>
        <translation>Borrado, aquí y en todas las copias de seguridad.</translation>
    </message>
    <message>
        <source>These copies may still hold it. Remove them: {0}</source>
        <translation>Puede que siga en estas copias. Bórralas: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Content files have %n fault(s). What is faulty was left out.</source>
        <translation>
            <numerusform>Un archivo de contenido tiene un fallo. Lo que falla se dejó fuera.</numerusform>
            <numerusform>Los archivos de contenido tienen %n fallos. Lo que falla se dejó fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>_Due</name>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Agreed action</source>
        <translation>Acción acordada</translation>
    </message>
    <message>
        <source>done on {0}</source>
        <translation>hecha el {0}</translation>
    </message>
    <message>
        <source>no day agreed</source>
        <translation>sin día acordado</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>con %n día de retraso</numerusform>
            <numerusform>con %n días de retraso</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>para hoy</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>para mañana</translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>para dentro de %n día</numerusform>
            <numerusform>para dentro de %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Duration</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>un minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>un segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Search the articles: key /</source>
        <translation>Busca en los artículos: tecla /</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>Buscar en los artículos</translation>
    </message>
</context>
</TS>
