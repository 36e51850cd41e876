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
    <name>Assess</name>
    <message>
        <source>Your answers are saved. Go on whenever you like.</source>
        <translation>Tus respuestas están guardadas. Continúa cuando quieras.</translation>
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
    <name>Choices</name>
    <message>
        <source>1 – {0} answer</source>
        <translation>1 – {0} responden</translation>
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
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
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
        <source>No report can be written as &apos;{0}&apos;. End the name in {1}.</source>
        <translation>No se puede guardar un informe como &apos;{0}&apos;. Termina el nombre en {1}.</translation>
    </message>
    <message>
        <source>Nothing is kept of &apos;{0}&apos;. Names are told apart exactly.</source>
        <translation>No hay nada guardado de &apos;{0}&apos;. El nombre tiene que ser exacto.</translation>
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
        <source>A process that worked at this was ended from outside, for want of memory perhaps.</source>
        <translation>Algo cerró desde fuera un proceso que trabajaba en esto, quizá por falta de memoria.</translation>
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
        <source>This system has no keyring that keeps a key. Go on typing the passphrase.</source>
        <translation>Este sistema no tiene un llavero que guarde llaves. Sigue escribiendo la frase de contraseña.</translation>
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
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
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
        <source>Left, right</source>
        <translation>Izquierda, derecha</translation>
    </message>
    <message>
        <source>turn to the other customer at a chat desk</source>
        <translation>cambiar de cliente cuando atiendes dos chats</translation>
    </message>
    <message>
        <source>search the articles of a chat desk; Esc leads back</source>
        <translation>buscar en los artículos cuando atiendes chats; Esc te lleva de vuelta</translation>
    </message>
    <message>
        <source>larger and smaller, in the preview</source>
        <translation>ampliar y reducir, en la vista previa</translation>
    </message>
    <message>
        <source>save the report as a file</source>
        <translation>guardar el informe como archivo</translation>
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
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
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
    <name>Opening</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>You have {0}. There is no pause.</source>
        <translation>Tienes {0}. No hay pausa.</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>Intro empieza</translation>
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
    <name>QuestionPage</name>
    <message>
        <source>The clock is running: finish the task first.</source>
        <translation>El reloj está corriendo: primero termina la tarea.</translation>
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
        <translation>Abre lo guardado cuando se olvida la frase de contraseña. Se muestra solo esta vez. Anótala y guárdala donde guardas tus papeles, no en este ordenador. Sin la frase y sin esta llave nadie puede abrir lo guardado: ni tú, ni nosotros.</translation>
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
        <source>The bar is where the match lies, with 90% certainty, between 0 and 100. At 50 a role is neither like nor unlike the person.</source>
        <translation>La barra muestra entre qué valores está el encaje, de 0 a 100, con una certeza del 90 %. En 50, el puesto no se parece a la persona ni deja de parecerse.</translation>
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
        <source>Copy what is kept</source>
        <translation>Copiar lo guardado</translation>
    </message>
    <message>
        <source>CareerFit data (*.db)</source>
        <translation>Datos de CareerFit (*.db)</translation>
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
        <translation>No hay ninguna. Quien use tu cuenta en este ordenador, o se lleve su disco, puede leer nombres y respuestas. Con una frase de contraseña todo lo guardado queda cifrado; sin la frase y sin la llave de recuperación nadie puede abrirlo ya.</translation>
    </message>
    <message>
        <source>All that is kept is encrypted. The system&apos;s keyring opens it for whoever uses your account on this computer.</source>
        <translation>Todo lo guardado está cifrado. El llavero del sistema lo abre para quien use tu cuenta en este ordenador.</translation>
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
        <source>Settings</source>
        <translation>Ajustes</translation>
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
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>It stands on the report, and may be made up</source>
        <translation>Aparece en el informe; puede ser inventado</translation>
    </message>
    <message>
        <source>For myself</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>I want to know what suits me.</source>
        <translation>Quiero saber qué va conmigo.</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>I will talk it over with somebody.</source>
        <translation>Voy a comentarlo con alguien.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>I am applying for a job.</source>
        <translation>Me presento a un empleo.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>¿Para qué es?</translation>
    </message>
    <message>
        <source>The questions are being loaded …</source>
        <translation>Cargando las preguntas …</translation>
    </message>
    <message>
        <source>Which questions?</source>
        <translation>¿Qué preguntas?</translation>
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
        <source>Extra time for timed tasks</source>
        <translation>Tiempo adicional en las tareas con reloj</translation>
    </message>
    <message>
        <source>I have read this, and I agree</source>
        <translation>Lo he leído y estoy de acuerdo</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>Still missing: {0}</source>
        <translation>Falta: {0}</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>el nombre</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>para qué es</translation>
    </message>
    <message>
        <source>which questions</source>
        <translation>qué preguntas</translation>
    </message>
    <message>
        <source>your agreement</source>
        <translation>tu consentimiento</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <translation>Todo se queda en esta computadora. No se envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>You are asked about work only: how you go about it, what you can do, what you like.</source>
        <translation>Solo se te pregunta por el trabajo: cómo lo haces, qué sabes hacer y qué te gusta.</translation>
    </message>
    <message>
        <source>You may stop at any time and go on later, and you may skip any question.</source>
        <translation>Puedes parar cuando quieras y continuar más tarde, y puedes saltar cualquier pregunta.</translation>
    </message>
    <message>
        <source>You and your counsellor read the results together. They are one input among several.</source>
        <translation>Los resultados los lees en compañía de quien te orienta. Son un dato más entre varios.</translation>
    </message>
    <message>
        <source>Those who decide about the job read the results. They are one input among several, and people decide, not this program. You may ask to see what is kept about you, and to have it erased.</source>
        <translation>Los resultados los lee quien decide sobre el empleo. Son un dato más entre varios, y deciden personas, no este programa. Puedes pedir que te muestren lo que se guarda sobre ti y que se borre.</translation>
    </message>
    <message>
        <source>The results are for you. They are one input among several, no verdict.</source>
        <translation>Los resultados son para ti. Son un dato más entre varios, no un veredicto.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de un minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>Una pregunta, {0}</numerusform>
            <numerusform>%n preguntas, {0}</numerusform>
        </translation>
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
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
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
